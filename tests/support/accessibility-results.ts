import { writeFileSync } from "node:fs";
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestResult,
} from "@playwright/test/reporter";
import { japanDate } from "@/lib/time/japan-day";

/** What expectAccessible found on one page in one state. */
export type Look = {
  path: string;
  title: string;
  refused: boolean;
  browser: string;
  rules: string[];
  faults: string[];
};

/** What the page アクセシビリティ shows. */
export type Results = {
  date: string;
  browser: string;
  rules: number;
  pages: { name: string; looks: number; refusals: number; faults: number }[];
  keyboard: { said: string; passed: boolean }[];
};

const file = "app/(public)/accessibility/results.json";
// The titles of these pages are those of single postings, employers and notices.
const details: [RegExp, string][] = [
  [/^\/jobs\/[0-9a-f-]{36}$/, "求人の詳細"],
  [/^\/employers\/[0-9a-f-]{36}$/, "登録事業者の詳細"],
  [/^\/notices\/[0-9a-f-]{36}$/, "お知らせの詳細"],
  [/^\/$/, "トップ"],
];

/** `npm run accessibility`: writes the results of the accessibility tests to a file of the site. */
export default class AccessibilityResults implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite) {
    this.suite = suite;
  }

  onTestEnd(test: TestCase, result: TestResult) {
    console.log(`${result.status}  ${test.title}`);
  }

  onEnd({ status }: FullResult) {
    // In the order of the test files: tests that run in parallel end in any order.
    const tests = this.suite?.allTests() ?? [];
    const attachments = tests.flatMap((test) => test.results.at(-1)?.attachments ?? []);
    const bodies = attachments.filter(({ name }) => name === "look").map(({ body }) => String(body));
    const looks = bodies.map((body): Look => JSON.parse(body));
    const keyboard = tests.flatMap((test) =>
      (test.results.at(-1)?.annotations ?? [])
        .filter(({ type }) => type === "tried")
        .map(({ description = "" }) => ({ said: description, passed: test.outcome() === "expected" })),
    );
    if (status === "interrupted" || looks.length === 0 || keyboard.length === 0) {
      console.log("the run was interrupted or found nothing: nothing is written");
      return;
    }
    const results: Results = {
      date: japanDate(new Date()),
      browser: looks[0]?.browser ?? "",
      rules: new Set(looks.flatMap((look) => look.rules)).size,
      pages: byPage(looks),
      keyboard,
    };
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
    for (const look of looks) for (const fault of look.faults) console.log(`${look.title}: ${fault}`);
    console.log(`${file}: ${looks.length} looks`);
  }
}

function byPage(looks: Look[]): Results["pages"] {
  const pages = new Map<string, Look[]>();
  for (const look of looks) pages.set(nameOf(look), [...(pages.get(nameOf(look)) ?? []), look]);
  return [...pages].map(([name, all]) => ({
    name,
    looks: all.length,
    refusals: all.filter((look) => look.refused).length,
    faults: all.flatMap((look) => look.faults).length,
  }));
}

function nameOf({ path, title }: Look): string {
  if (path === "/jobs" && !title.includes("求人情報")) return "求人の検索結果";
  const [, name] = details.find(([pattern]) => pattern.test(path)) ?? [];
  return name ?? title.replace(/^エラー：/, "").replace(/ \| いわき市就職応援サイト$/, "");
}
