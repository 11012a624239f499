import { env } from "@/lib/env";

/**
 * Whether the city offers what 求職者 keep in their accounts: 検討リスト, 新着のお知らせ, 求職活動の記録. docs/operations.md says what
 * the city clears up before.
 */
export function seekerToolsAreOffered(): boolean {
  return env().SEEKER_TOOLS === "on";
}
