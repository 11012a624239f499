import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { sessionLengths } from "@/lib/accounts/sessions";
import { derivedKeys, sign, unsign } from "@/lib/crypto/tokens";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { second } from "@/lib/time/units";
import { cookieAttributes, cookieName, secureCookies } from "./session-cookie";

declare module "next-auth" {
  interface Session {
    sessionId?: string;
  }
}

const proofOf = "session-proof";

/**
 * next-auth encrypts the id of a session into the cookie and decrypts it; it decides nothing. The domain has checked the
 * password and opened the session before, so limits and refusals need not pass through next-auth's errors. Even if its
 * routes were mounted, nobody could sign in by them: the only provider takes a proof that only this server can sign.
 */
export const { auth, signIn } = NextAuth(() => {
  // Reads the settings at the first use and not at import: the build has none.
  env();
  return {
    basePath: "/api/auth",
    trustHost: true,
    secret: derivedKeys("next-auth").map((key) => key.toString("base64url")),
    session: { strategy: "jwt", maxAge: sessionLengths.applicant.remembered / second },
    useSecureCookies: secureCookies(),
    cookies: {
      sessionToken: {
        name: cookieName("session"),
        options: cookieAttributes(),
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
      // Anybody can send a cookie that cannot be decrypted: it is no event, and would flood the log.
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
