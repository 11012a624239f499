import type { JobRow } from "./fields";

type Hours = Pick<JobRow, "hours">;
type DaysOff = Pick<JobRow, "holidays" | "yearlyHolidays">;
type Special = Pick<
  JobRow,
  | "experience"
  | "weeklyHolidays"
  | "remoteWork"
  | "housing"
  | "bonus"
  | "regularisation"
  | "welcomesSeniors"
  | "carCommute"
>;

const mostLetters = 32;

/** "17:00～21:00（高校生は20:00まで）"; cut where a card has no room: the page says all. */
export function hoursInShort({ hours }: Hours): string {
  return inShort(hours.replace(/(\d{1,2})時(\d{2})分/g, "$1:$2"));
}

/** "土日祝、年末年始（年間120日）" */
export function daysOffInShort({ holidays, yearlyHolidays }: DaysOff): string {
  const line = inShort(holidays);
  // Many write the number into the prose too.
  return yearlyHolidays === null || line.includes(String(yearlyHolidays))
    ? line
    : `${line}（年間${yearlyHolidays}日）`;
}

/** What is special about a posting, the rarest and most asked for first. */
export function specialsOf(job: Special): string[] {
  return [
    job.remoteWork && job.remoteWork !== "none" && "在宅勤務あり",
    job.experience === "any" && "未経験可",
    job.housing && job.housing !== "none" && "住宅あり",
    job.regularisation && "正社員登用あり",
    job.welcomesSeniors && "60歳以上の方も歓迎",
    job.weeklyHolidays === "every_week" && "毎週2日休み",
    job.bonus && "賞与あり",
    job.carCommute && "車通勤できる",
  ].filter((special) => typeof special === "string");
}

/** The first sentence, cut before a bracket that stays open or at the last comma. */
function inShort(text: string): string {
  const [line = ""] = text.split(/[\n。]/);
  if (line.length <= mostLetters) return line;
  const begin = line.slice(0, mostLetters);
  const open = begin.lastIndexOf("（");
  const cut = open > begin.lastIndexOf("）") ? open : begin.lastIndexOf("、");
  return `${cut > 0 ? begin.slice(0, cut) : begin}…`;
}
