import { env } from "@/lib/env";

/** Whether the city offers 検討リスト in accounts: docs/operations.md says what it clears up before. */
export function accountListsAreOffered(): boolean {
  return env().SAVED_JOBS === "on";
}
