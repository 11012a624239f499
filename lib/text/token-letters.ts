/**
 * The tokens of mailed links: which letters they have, and how many. Mail programs and people stick things to a link, such
 * as a 。 or a bracket behind it; only the token's own letters are read.
 */
const shapes = {
  /** 256 random bits in base64url (lib/crypto/tokens.ts). */
  random: /[A-Za-z0-9_-]{43}/,
  /** The id of an account and a signature. */
  signed: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[A-Za-z0-9_-]{43}/,
  /** Two ids without their hyphens. */
  hex: /[0-9a-f]{64}/,
} as const;

/** The token in `typed`; "" when there is none. */
export function tokenLetters(typed: string, shape: keyof typeof shapes): string {
  return shapes[shape].exec(typed)?.[0] ?? "";
}
