import type { Search } from "@/lib/jobs/search/matching";
import { normalise } from "@/lib/text/normalise";

/**
 * Words about disability and nationality. Who looks for work by them tells something about themselves that the law protects
 * (個人情報保護法 第2条第3項 and 職業安定法 第5条の5): it is stored with a consent of its own, or not at all.
 */
const words = [
  "障害",
  "障がい",
  "障碍",
  "しょうがい",
  "手帳",
  "発達障",
  "精神",
  "身体",
  "知的",
  "療育",
  "車いす",
  "車椅子",
  "手話",
  "就労支援",
  "外国",
  "国籍",
  "在留",
  "ビザ",
  "技能実習",
  "特定技能",
  "留学生",
  "難民",
  "日系",
].map(normalise);

/** Whether the words of a search speak of disability or nationality. No filter of the list does. */
export function asksForConsent({ query }: Search): boolean {
  const text = normalise(query);
  return words.some((word) => text.includes(word));
}
