import { readFileSync } from "node:fs";
import type { TestCase, TestResult } from "@playwright/test/reporter";
import { idOf, machine, RowResults, today } from "@/tests/support/row-results";
import type { Line } from "./bench";

/** `npm run bench`: writes bench/results.md. A row that broke off keeps its earlier figures there. */
export default class BenchResults extends RowResults {
  protected readonly file = "bench/results.md";

  protected heading(row: TestCase) {
    return `## ${idOf(row)}. ${row.title}\n`;
  }

  protected partsIn(text: string) {
    return text
      .split(/^(?=## )/m)
      .filter((part) => /^## \w\. /.test(part))
      .map((part) => part.trim());
  }

  protected partOf(row: TestCase, result: TestResult) {
    const lines = linesOf(result);
    if (result.status !== "passed" && lines.every(({ kept }) => kept)) return undefined;
    const table = ["| | figure | floor | kept | from |", "|---|---|---|---|---|", ...lines.map(cells)];
    return [this.heading(row), `${today()}\n`, ...table].join("\n");
  }

  protected page(parts: string[]) {
    const notes = readFileSync("tests/bench/support/notes.md", "utf8");
    return ["# Speed", machine(), ...parts, notes].join("\n\n");
  }

  protected summary(_row: TestCase, result: TestResult) {
    return linesOf(result).map(
      ({ what, figure, floor, detail }) => `${what}: ${figure} ${floor} (${detail})`,
    );
  }
}

function linesOf({ annotations }: TestResult): Line[] {
  return annotations
    .filter(({ type }) => type === "line")
    .map(({ description = "" }) => JSON.parse(description));
}

function cells({ what, figure, floor, kept, detail }: Line): string {
  return `| ${what} | ${figure} | ${floor} | ${floor ? (kept ? "yes" : "**no**") : ""} | ${detail} |`;
}
