import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { FullConfig, Reporter, Suite, TestCase, TestError, TestResult } from "@playwright/test/reporter";

/**
 * Prints a run of rows and writes each into a file as soon as it has ended. A row that did not run keeps what stands
 * there; what belongs to no row any more goes in a run of all rows.
 */
export abstract class RowResults implements Reporter {
  protected abstract readonly file: string;
  /** How a row's part of the file begins; no other row's begins so. */
  protected abstract heading(row: TestCase): string;
  protected abstract partsIn(text: string): string[];
  /** The part of a row that has ended; undefined: there is nothing to write. */
  protected abstract partOf(row: TestCase, result: TestResult): string | undefined;
  protected abstract page(parts: string[]): string;
  /** What is printed of a row that has ended. */
  protected abstract summary(row: TestCase, result: TestResult): string[];

  private rows: TestCase[] = [];
  private readonly begun = Date.now();

  onBegin(_config: FullConfig, suite: Suite) {
    this.rows = suite.allTests();
  }

  onTestBegin(row: TestCase) {
    console.log(`${idOf(row)}  ${row.title}`);
  }

  onStdOut(chunk: string | Buffer) {
    print(String(chunk).trimEnd());
  }

  onStdErr(chunk: string | Buffer) {
    print(String(chunk).trimEnd());
  }

  onError(error: TestError) {
    print(error.stack ?? error.message ?? "");
  }

  onTestEnd(row: TestCase, result: TestResult) {
    if (result.status === "interrupted" || result.status === "skipped") return;
    for (const { stack, message } of result.errors) print(stripVTControlCharacters(stack ?? message ?? ""));
    for (const line of this.summary(row, result)) print(line);
    const part = this.partOf(row, result);
    if (part !== undefined) this.write(row, part);
  }

  onEnd() {
    const count = (outcome: string) => this.rows.filter((row) => row.outcome() === outcome).length;
    const seconds = Math.round((Date.now() - this.begun) / 1000);
    console.log(`${count("expected")} kept, ${count("unexpected")} not kept, ${seconds} s`);
  }

  private write(row: TestCase, part: string): void {
    const earlier = existsSync(this.file) ? this.partsIn(readFileSync(this.file, "utf8")) : [];
    const isOf = (other: TestCase) => (text: string) => text.startsWith(this.heading(other));
    const runsAll = !process.argv.includes("--grep");
    const others = earlier
      .filter((text) => !isOf(row)(text))
      .filter((text) => !runsAll || this.rows.some((other) => isOf(other)(text)));
    const parts = [...others, part].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, this.page(parts));
  }
}

/** "T8", from the tag "@T8". */
export const idOf = ({ tags: [tag = ""] }: TestCase) => tag.slice(1);

export const today = () => new Date().toISOString().slice(0, 10);

export function machine(): string {
  const cores = `${cpus().length} cores (${cpus()[0]?.model.trim()})`;
  return `${cores}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}

function print(text: string): void {
  console.log(text.replace(/^/gm, "    "));
}
