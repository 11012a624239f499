import type { Page } from "@playwright/test";
import { expect } from "./e2e";
import { expectPage } from "./walk";

/** A field of a form, by its name. */
export const field = (page: Page, name: string) => page.locator(`#field-${name}`);

export async function fillAll(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = page
      .locator(`:is(input, select, textarea):is([name="${name}"], [name="${name}[]"])`)
      .first();
    const kind = await control.evaluate((element) => {
      // The further conditions of a 求人 are shown on demand.
      element.closest("details")?.setAttribute("open", "");
      return (element as HTMLInputElement | HTMLSelectElement).type;
    });
    if (kind === "checkbox") {
      for (const choice of value.split(","))
        await page.locator(`input[name="${name}[]"][value=${choice}]`).check();
    } else if (kind === "radio") await page.locator(`input[name=${name}][value=${value}]`).check();
    else if (kind === "select-one") await control.selectOption(value);
    else await control.fill(value);
  }
}

/** What a 求人 needs beside its title, employer, district and dates. */
export const posting = {
  occupation: "make",
  employmentType: "full_time",
  audience: "everyone",
  headcount: "2",
  qualifications: "不問",
  duties: "干物の計量と包装",
  dutiesScope: "変更なし",
  workplace: "いわき市小名浜1",
  workplaceScope: "変更なし",
  carCommute: "yes",
  smokingRule: "premises",
  timeSlot: "day",
  hours: "9時00分～15時00分",
  breaks: "45分",
  overtimeHours: "0",
  holidays: "土日祝",
  contractTerm: "open",
  trial: "none",
  dispatch: "no",
  wageForm: "monthly",
  wageFrom: "230,000",
  insurances: "accident",
  howToApply: "電話でお申し込みください",
  applyPhone: "0246-00-0000",
};

/** Makes and publishes a 事業者 as staff; ends on its page. The id. */
export async function makeEmployer(page: Page, name: string): Promise<string> {
  await page.goto("/admin/employers/new");
  await fillAll(page, { name, kana: "テスト", address: "いわき市小名浜1" });
  await field(page, "industry").selectOption("製造業");
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expectPage(page, name);
  await page.getByRole("button", { name: "公開する" }).click();
  await expect(page.getByText("公開しました。")).toBeVisible();
  return new URL(page.url()).pathname.split("/").pop() ?? "";
}
