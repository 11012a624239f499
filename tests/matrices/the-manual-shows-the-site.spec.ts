import { existsSync } from "node:fs";
import type { Page } from "@playwright/test";
import { stepId } from "@/app/(public)/manual/chapter";
import { manuals } from "@/app/(public)/manual/manuals";
import pictures from "@/app/(public)/manual/pictures.json" with { type: "json" };
import { type Box, namedWords, walk } from "@/scripts/manual/walk";
import { expect, test } from "@/tests/support/e2e";
import { freshEmail } from "@/tests/support/walk";

for (const manual of ["phone", "pc", "business", "staff"] as const) {
  const { chapters, window } = manuals[manual];
  test.describe(manual, () => {
    test.use({ viewport: window });

    test("every word that a step of the manual names is in its picture", async ({ page, mailbox, sql }) => {
      const email = freshEmail();
      const lacking: string[] = [];
      const visit = {
        page,
        email,
        mail: (nth: number) => mailbox.mail(email, nth),
        staff: freshEmail(),
        sql,
      };
      await walk(manual, visit, async ({ id, step, box }) => {
        for (const { word, isPressed } of namedWords(step.caption)) {
          if (!(await isInBox(page, word, isPressed, box))) lacking.push(`${id}: ${word}`);
        }
      });
      expect(lacking).toEqual([]);
    });

    test("the page shows a picture for every step", async ({ page }) => {
      const steps = chapters.flatMap((chapter) => chapter.steps.map((_, at) => stepId(chapter, at)));
      const names = steps.map((step) => `${manual}/${step}`);
      expect(Object.keys(pictures).filter((name) => name.startsWith(`${manual}/`))).toEqual(names);
      expect(names.filter((name) => !existsSync(`public/manual/${name}.webp`))).toEqual([]);

      await page.goto(`/manual/${manual}`);
      const shown = page.locator("main img");
      await expect(shown).toHaveCount(names.length);
      for (const image of await shown.all()) {
        await image.scrollIntoViewIfNeeded();
        await expect(image).toHaveJSProperty("complete", true);
        expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
      }
    });
  });
}

/** Whether the word is in the box. ［…］ is a button or a link with exactly this name; 「…」 may be any text. */
async function isInBox(page: Page, word: string, isPressed: boolean, box: Box): Promise<boolean> {
  const found = isPressed
    ? page
        .getByRole("button", { name: word, exact: true })
        .or(page.getByRole("link", { name: word, exact: true }))
    : page.getByText(word);
  for (const element of await found.filter({ visible: true }).all()) {
    const middle = await element.evaluate((word) => {
      const { x, y, width, height } = word.getBoundingClientRect();
      return { x: x + scrollX + width / 2, y: y + scrollY + height / 2 };
    });
    const within = (at: number, from: number, length: number) => at >= from && at <= from + length;
    if (within(middle.x, box.x, box.width) && within(middle.y, box.y, box.height)) return true;
  }
  return false;
}
