import { hashToken } from "@/lib/crypto/tokens";
import { tokenLetters } from "@/lib/text/token-letters";

/** The stored hash of a link's token, whatever is stuck to the token. */
export function hashLinkToken(typed: string): string {
  return hashToken(tokenLetters(typed, "random"));
}
