import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { derivedKeys, sign, unsign } from "@/lib/crypto/tokens";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { cookieName, secureCookies } from "./session-cookie";

declare module "next-auth" {
  interface Session {
    sessionId?: string;
  }
}

const proofOf = "session-proof";

/**
 * next-auth seals the name of a session into the cookie and opens it again; it decides nothing. The domain has checked
 * the password and opened the session before, so no limit and no answer has to pass through next-auth's errors, and
 * even with its routes mounted nobody could sign in: the only provider takes a proof that only this server can sign.
 */
export const { auth, signIn } = NextAuth(() => {
  // On first use, not at import: the build has no settings.
  env();
  return {
    basePath: "/api/auth",
    trustHost: true,
    secret: derivedKeys("next-auth").map((key) => key.toString("base64url")),
    session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
    useSecureCookies: secureCookies(),
    cookies: {
      sessionToken: {
        name: cookieName("session"),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies() },
      },
      callbackUrl: { name: "authjs.callback-url" },
      csrfToken: { name: "authjs.csrf-token" },
    },
    providers: [
      Credentials({
        id: "session",
        credentials: { proof: {} },
        authorize({ proof }) {
          const id = unsign(proofOf, String(proof));
          return id ? { id } : null;
        },
      }),
    ],
    callbacks: {
      // The cookie carries the session's id and nothing about the person.
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : token),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: String(token.sessionId) }),
    },
    logger: {
      // A cookie that does not open is anybody's doing and no event; with a stack each it would flood the log.
      error: (error) => {
        if (error.name !== "JWTSessionError")
          log.warn({ event: "next-auth", error: error.name }, "next-auth refused");
      },
      warn: () => {},
      debug: () => {},
    },
  };
});

export function proofFor(sessionId: string): string {
  return sign(proofOf, sessionId);
}
