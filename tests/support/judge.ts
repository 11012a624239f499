import type { Page } from "@playwright/test";
import axe from "axe-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe says of the page at the size it has. Axe stays in the page: the next look is quicker. */
export async function judge(page: Page): Promise<{ rules: string[]; violations: string[] }> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: judging } = window as unknown as { axe: typeof axe };
    const { violations, passes, incomplete, inapplicable } = await judging.run(
      // The frame of a mail runs no script, not even this one.
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
