import { stripVTControlCharacters } from "node:util";
import type { TestCase, TestResult } from "@playwright/test/reporter";
import { idOf, machine, RowResults, today } from "@/tests/support/row-results";
import { scale } from "./scale";

/** `npm run proof`: writes bench/proof.md, unless PROOF_SCALE is below 1. */
export default class ProofResults extends RowResults {
  protected readonly file = "bench/proof.md";

  protected heading(row: TestCase) {
    return `| ${idOf(row)} | ${row.title} |`;
  }

  protected partsIn(text: string) {
    return text.match(/^\| [TU]\d+ .*$/gm) ?? [];
  }

  protected partOf(row: TestCase, result: TestResult) {
    if (scale < 1) return undefined;
    const floor = row.annotations.find(({ type }) => type === "floor")?.description;
    const kept = row.ok() ? "yes" : "**no**";
    return `${this.heading(row)} ${floor} | ${measured(result)} | ${kept} | ${seconds(result)} | ${today()} |`;
  }

  protected page(lines: string[]) {
    return [
      "# Proof",
      "",
      "Every promise of docs/security.md that a count can prove, attacked at full size by `npm run proof`.",
      "",
      machine(),
      "",
      "| row | promise | floor | measured | kept | s | on |",
      "|---|---|---|---|---|---|---|",
      ...lines,
      "",
    ].join("\n");
  }

  protected summary(row: TestCase, result: TestResult) {
    return [`${row.ok() ? "kept" : "NOT KEPT"}: ${measured(result)} (${seconds(result)} s)`];
  }
}

/** The row's own sentence; without one, the row broke off before it had counted. */
function measured({ annotations, error }: TestResult): string {
  const sentence = annotations.find(({ type }) => type === "measured")?.description;
  const message = stripVTControlCharacters(error?.message ?? "nothing was measured");
  const [reason = ""] = message.replace(/^Error: /, "").split("\n");
  return sentence ?? `broke off: ${reason.replaceAll("|", "¦")}`;
}

const seconds = ({ duration }: TestResult) => Math.round(duration / 1000);
