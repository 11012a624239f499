import { daysOffInShort, hoursInShort, specialsOf } from "@/lib/jobs/fields/highlights";
import { mapPlace } from "@/lib/jobs/place";
import { splitFigures } from "@/lib/text/figures";
import { expect, test } from "@/tests/support/domain";

test("hours are the first sentence, in digits, cut where a reader stops", () => {
  expect(hoursInShort({ hours: "17時00分～21時00分（高校生は20時00分まで）\nご相談ください" })).toBe(
    "17:00～21:00（高校生は20:00まで）",
  );
  expect(
    hoursInShort({ hours: "早番7時00分～16時00分、日勤8時30分～17時30分、遅番10時30分～19時30分" }),
  ).toBe("早番7:00～16:00、日勤8:30～17:30…");
  expect(hoursInShort({ hours: "8時00分～17時00分（入社2年目から2交替：20時00分～翌5時00分）" })).toBe(
    "8:00～17:00…",
  );
  expect(hoursInShort({ hours: "あ".repeat(40) })).toBe(`${"あ".repeat(32)}…`);
});

test("days off tell their number once", () => {
  expect(daysOffInShort({ holidays: "土日祝。年末年始", yearlyHolidays: 120 })).toBe("土日祝（年間120日）");
  expect(daysOffInShort({ holidays: "年間休日120日、土日", yearlyHolidays: 120 })).toBe(
    "年間休日120日、土日",
  );
  expect(daysOffInShort({ holidays: "勤務表による", yearlyHolidays: null })).toBe("勤務表による");
});

test("what is special is said only where the posting says yes", () => {
  const silent = {
    experience: null,
    weeklyHolidays: null,
    remoteWork: null,
    housing: null,
    bonus: null,
    regularisation: null,
    welcomesSeniors: null,
    carCommute: false,
  };
  expect(specialsOf(silent)).toEqual([]);
  expect(specialsOf({ ...silent, experience: "required", remoteWork: "none", housing: "none" })).toEqual([]);
  expect(specialsOf({ ...silent, bonus: true, experience: "any", remoteWork: "partly" })).toEqual([
    "在宅勤務あり",
    "未経験可",
    "賞与あり",
  ]);
});

test("numbers keep their units", () => {
  const kept = (text: string) => splitFigures(text).filter((_, index) => index % 2 === 1);
  expect(kept("月給 1,200円～１５万円、8時30分から、2026年3月31日(火)まで")).toEqual([
    "1,200円",
    "１５万円",
    "8時30分",
    "2026年",
    "3月31日(火)",
  ]);
  expect(kept("2026年12月31日(木)"), "a phone with large text has no room for more").toEqual([
    "2026年",
    "12月31日",
    "(木)",
  ]);
  expect(kept("第3条と0246-00-0000")).toEqual([]);
  expect(splitFigures("120日の休み").join("")).toBe("120日の休み");
});

test("a map is linked only for a place that is certain", () => {
  const at = (workplace: string) => mapPlace({ workplace, district: "平" });
  expect(at("いわき市平字見本1番地 本社\n（駐車場あり）")).toBe("福島県いわき市平字見本1番地 本社");
  for (const workplace of ["自宅", "いわき市内の各現場", "いわき市", "いわき市平"])
    expect(at(workplace)).toBe(undefined);
});
