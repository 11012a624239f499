import type { RegisteringKind } from "@/lib/accounts/schema";
import { registeringKinds } from "@/lib/mailed-links/registering-kinds";

/** Where somebody of this kind goes on after a login: never into the area of the other kind, which would ask again. */
export function nextFor(kind: RegisteringKind, next: string | undefined): string {
  const { menu } = registeringKinds[kind];
  const path = safeNext(next, menu);
  const { menu: other } = registeringKinds[kind === "applicant" ? "employer" : "applicant"];
  const [pathname = ""] = path.split(/[?#]/);
  return `${pathname}/`.startsWith(`${other}/`) ? menu : path;
}

/** Where to go after a login: a path of this site, whatever a link or a form field says. */
export function safeNext(next: string | undefined, otherwise = "/mypage"): string {
  if (!next?.startsWith("/")) return otherwise;
  const base = "http://site.invalid";
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  // "/\evil.example", "//evil.example" leave the site; "/.//evil.example" does so once it is normalised.
  if (url?.origin !== base || url.pathname.startsWith("//")) return otherwise;
  return url.pathname + url.search + url.hash;
}
