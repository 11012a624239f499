import type { Page } from "@playwright/test";
import axe from "axe-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The findings of axe on the page at its present size. Axe stays loaded in the page, so the next run is quicker. */
export async function judge(page: Page): Promise<{ rules: string[]; violations: string[] }> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: loaded } = window as unknown as { axe: typeof axe };
    const { violations, passes, incomplete, inapplicable } = await loaded.run(
      // The sandboxed frame of a mail runs no script, so axe cannot run in it.
      { exclude: ["iframe[sandbox]"] },
      { runOnly: { type: "tag", values }, resultTypes: ["violations"], selectors: false },
    );
    return {
      rules: [violations, passes, incomplete, inapplicable].flat().map(({ id }) => id),
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 160)}`),
      ),
    };
  }, tags);
}
