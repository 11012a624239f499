import { type NextRequest, NextResponse } from "next/server";
import { cookieAttributes, probeCookieName, sessionCookieName } from "@/lib/auth/session-cookie";

/** Redirects visitors without a session cookie to the login. This is not access control: every page and action has its gate. */
export function middleware(request: NextRequest) {
  if (probePages.has(request.nextUrl.pathname)) return withProbe(request);
  // A form sent after the end of the session is answered by its action, which keeps what was typed.
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead || request.cookies.get(sessionCookieName())?.value) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  if (pathname.startsWith("/admin/login") || pathname.startsWith("/business/register"))
    return NextResponse.next();
  const login = new URL(pathname.startsWith("/admin") ? "/admin/login" : "/login/again", request.nextUrl);
  login.searchParams.set("next", pathname + search);
  return NextResponse.redirect(login, 303);
}

/** These pages give the browser a cookie, and their forms see whether it keeps cookies, before they sign anybody in. */
const probePages = new Set(["/register/activate", "/business/register/activate", "/admin/login"]);

function withProbe(request: NextRequest): NextResponse {
  const response = NextResponse.next();
  // Not with a POST: Next shows its action the cookies that the middleware sets in the same request.
  if (request.method === "GET" && request.cookies.size === 0)
    response.cookies.set(probeCookieName(), "1", cookieAttributes());
  return response;
}

export const config = {
  matcher: ["/mypage/:path*", "/business/:path*", "/admin/:path*", "/register/activate"],
  runtime: "nodejs",
};
