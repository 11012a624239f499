import type { RegisteringKind } from "@/lib/accounts/schema";
import { registeringKinds } from "@/lib/mailed-links/registering-kinds";

/** The path after a login of this kind: never in the area of the other kind, which would require another login. */
export function nextFor(kind: RegisteringKind, next: string | undefined): string {
  const { menu } = registeringKinds[kind];
  const path = safeNext(next, menu);
  const { menu: other } = registeringKinds[kind === "applicant" ? "employer" : "applicant"];
  const [pathname = ""] = path.split(/[?#]/);
  return `${pathname}/`.startsWith(`${other}/`) ? menu : path;
}

/** The path after a login: always of this site, which prevents an open redirect by a link or a form field. */
export function safeNext(next: string | undefined, otherwise = "/mypage"): string {
  if (!next?.startsWith("/")) return otherwise;
  const base = "http://site.invalid";
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  // "/\evil.example" and "//evil.example" lead to another host, "/.//evil.example" after it is normalised.
  if (url?.origin !== base || url.pathname.startsWith("//")) return otherwise;
  return url.pathname + url.search + url.hash;
}
