/** Domains that people of this city have, and the slips that are nobody's domain but theirs. */
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

/** The address that was probably meant. Asked about, never refused: a slip of most is the domain of someone. */
export function likelyAddress(email: string): string | undefined {
  const at = email.lastIndexOf("@");
  const domain = meant.get(email.slice(at + 1));
  return domain && `${email.slice(0, at)}@${domain}`;
}

/** The same address as it would be after each known slip of its domain. */
export function mistypedAddresses(email: string): string[] {
  const at = email.lastIndexOf("@");
  return (typos[email.slice(at + 1)] ?? []).map((typo) => `${email.slice(0, at)}@${typo}`);
}
