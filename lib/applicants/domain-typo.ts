/** Mail domains that are common here, each with typical typos of it. */
const typos: Record<string, string[]> = {
  "gmail.com": [
    "gmial.com",
    "gmai.com",
    "gmal.com",
    "gamil.com",
    "gmaill.com",
    "gmail.co",
    "gmail.con",
    "gmail.jp",
  ],
  "docomo.ne.jp": [
    "docomo.co.jp",
    "docomo.ne.ne.jp",
    "docomo.ne",
    "docom.ne.jp",
    "dokomo.ne.jp",
    "docomo.com",
  ],
  "ezweb.ne.jp": ["ezweb.co.jp", "ezweb.ne", "ezwed.ne.jp", "ezeb.ne.jp", "ezweb.com"],
  "au.com": ["au.ne.jp", "au.co.jp", "au.con"],
  "softbank.ne.jp": ["softbank.co.jp", "softbank.ne", "sofbank.ne.jp", "softbank.com"],
  "i.softbank.jp": ["i.softbank.ne.jp", "i.softbank.co.jp", "isoftbank.jp"],
  "ymobile.ne.jp": ["ymobile.co.jp", "ymobile.ne"],
  "icloud.com": ["iclod.com", "icloud.co", "icloud.con", "icloud.jp", "icloud.co.jp", "icoud.com"],
  "yahoo.co.jp": [
    "yahoo.jp",
    "yahoo.ne.jp",
    "yaho.co.jp",
    "yahoo.co",
    "yahooo.co.jp",
    "yafoo.co.jp",
    "yahoo.cojp",
    "yahoo.co.jo",
  ],
  "outlook.jp": ["outlook.co.jp", "outlok.jp"],
  "outlook.com": ["outlok.com", "outlook.con", "outlook.co"],
  "hotmail.com": ["hotmal.com", "hotmail.con", "hotmai.com", "hotmail.co"],
};

const meant = new Map(
  Object.entries(typos).flatMap(([domain, typed]) => typed.map((typo) => [typo, domain] as const)),
);

/** The address that was probably meant. Pages ask about it and never refuse: most of these typos are real domains too. */
export function likelyAddress(email: string): string | undefined {
  const at = email.lastIndexOf("@");
  const domain = meant.get(email.slice(at + 1));
  return domain && `${email.slice(0, at)}@${domain}`;
}

/** This address with each known typo of its domain. */
export function mistypedAddresses(email: string): string[] {
  const at = email.lastIndexOf("@");
  return (typos[email.slice(at + 1)] ?? []).map((typo) => `${email.slice(0, at)}@${typo}`);
}
