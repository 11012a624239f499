/** Where to go after a login: a path of this site, whatever a link or a form field says. */
export function safeNext(next: string | undefined, otherwise = "/mypage"): string {
  if (!next?.startsWith("/")) return otherwise;
  const base = "http://site.invalid";
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  // "/\evil.example", "//evil.example" leave the site; "/.//evil.example" does so once it is normalised.
  if (url?.origin !== base || url.pathname.startsWith("//")) return otherwise;
  return url.pathname + url.search + url.hash;
}
