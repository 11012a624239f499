export type MailProvider = "docomo" | "au" | "softbank" | "gmail" | "other";

const providers: Record<string, MailProvider> = {
  "docomo.ne.jp": "docomo",
  "mopera.net": "docomo",
  "dwmail.jp": "docomo",
  "ezweb.ne.jp": "au",
  "au.com": "au",
  "uqmobile.jp": "au",
  "softbank.ne.jp": "softbank",
  "i.softbank.jp": "softbank",
  "vodafone.ne.jp": "softbank",
  "ymobile.ne.jp": "softbank",
  "y-mobile.ne.jp": "softbank",
  "disney.ne.jp": "softbank",
  "gmail.com": "gmail",
  "googlemail.com": "gmail",
};

/** The provider of an address by its domain: 「メールが届かないとき」 shows that provider's steps first. */
export function mailProvider(email: string): MailProvider {
  const domain = email.slice(email.lastIndexOf("@") + 1);
  if (/^[a-z]\.vodafone\.ne\.jp$|^jp-[a-z]\.ne\.jp$/.test(domain)) return "softbank";
  return providers[domain] ?? "other";
}
