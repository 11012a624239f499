import { isKeyedHash, keyedHash } from "@/lib/crypto/tokens";
import type { AccountKind } from "./sessions";

/**
 * Names the account to which a form is shown. The cookie of a browser belongs to all its tabs: when another person logs in
 * there, an older tab would otherwise act for the newer account. It depends on the account and not on the session, so that
 * the same person can log in again and press.
 */
export function formMarkOf(kind: AccountKind, id: string): string {
  return keyedHash("form-mark", `${kind}/${id}`);
}

/** Whether the mark is that of this account. */
export function isFormMarkOf(kind: AccountKind, id: string, mark: string): boolean {
  return isKeyedHash("form-mark", `${kind}/${id}`, mark);
}
