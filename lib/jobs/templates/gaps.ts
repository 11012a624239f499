import { jobFields, jobTable } from "@/lib/jobs/fields/fields";

/** What a ひな形 leaves open. Until it is written, the posting is not handed over. */
export const gap = "（　　）";

/** Fields of one line fold white space, and a person may have deleted it: empty parentheses say nothing in any case. */
const gaps = /（\s*）/g;

/** The fields that people write in their own words. */
export const proseFields = jobFields.filter((field) => ["line", "text"].includes(jobTable[field].kind));

const longest = 30;

/** How many gaps a text has, and the line of the first; undefined: none. */
export function gapsIn(text: unknown): { count: number; line: string } | undefined {
  if (typeof text !== "string") return undefined;
  const found = text.match(gaps);
  if (!found) return undefined;
  const line = text.split("\n").find((one) => one.search(gaps) >= 0) ?? "";
  const plain = line.replace(/^・/, "");
  return { count: found.length, line: plain.length > longest ? `${plain.slice(0, longest)}…` : plain };
}
