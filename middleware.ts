import { type NextRequest, NextResponse } from "next/server";
import { sessionCookieName } from "@/lib/auth/session-cookie";

/** Spares the signed-out a page that would only send them on. It is no lock: every page and action looks itself. */
export function middleware(request: NextRequest) {
  // A form sent after the session ended is answered by its action, which keeps what was typed.
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads || request.cookies.get(sessionCookieName())?.value) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  if (pathname.startsWith("/admin/login") || pathname.startsWith("/business/register"))
    return NextResponse.next();
  const again = new URL(pathname.startsWith("/admin") ? "/admin/login" : "/login/again", request.nextUrl);
  again.searchParams.set("next", pathname + search);
  return NextResponse.redirect(again, 303);
}

export const config = { matcher: ["/mypage/:path*", "/business/:path*", "/admin/:path*"], runtime: "nodejs" };
