import type { FullResult, Reporter, TestCase } from "@playwright/test/reporter";
import { missingEngines } from "@/scripts/start/engines.mjs";

/** Ends the run with the line "N passed, N failed". A run without any test fails. */
export default class ClosingLine implements Reporter {
  private readonly tests = new Set<TestCase>();
  private line = "0 passed, 1 failed";

  onTestEnd(test: TestCase) {
    this.tests.add(test);
  }

  async onEnd(result: FullResult) {
    const count = (outcome: string) => [...this.tests].filter((test) => test.outcome() === outcome).length;
    const passed = count("expected") + count("flaky");
    const failed = count("unexpected");
    const broken = result.status !== "passed" && failed === 0;
    this.line = `${passed} passed, ${broken || passed === 0 ? failed + 1 : failed} failed`;
    return { status: passed === 0 ? ("failed" as const) : result.status };
  }

  /** Runs after every other reporter, so that this line is the last. */
  async onExit() {
    const without = missingEngines();
    console.log(without ? `${without}\n${this.line}` : this.line);
  }

  printsToStdio() {
    return false;
  }
}
