import { expect, type Page } from "@playwright/test";

/** Presses 取り込む until the page says this. Only one import runs at a time: the page of another says to press again. */
export async function pressImport(page: Page, said: string): Promise<void> {
  const button = page.getByRole("button", { name: "取り込む", exact: true });
  await expect(async () => {
    if (await button.isVisible()) await button.click();
    await expect(page.getByText(said)).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
}
