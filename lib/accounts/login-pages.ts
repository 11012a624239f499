/**
 * The static pages with the form of the ログイン page. A request for one with a session's cookie is passed to `signedInTwin`,
 * which looks whether the session lives and leads on: next.config.ts rewrites it, and server/page-cache.ts lets it through.
 */
export const staticLoginPages = ["/login", "/login/signed-out", "/login/reissued"] as const;

export const signedInTwin = "/login/signed-in";

/** The names of the session's cookie, on http and on https. */
export const sessionCookies = ["session", "__Host-session"] as const;
