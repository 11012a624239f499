import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { type JobField, jobTable } from "@/lib/jobs/fields/fields";
import { japanDate } from "@/lib/time/japan-day";
import { expectAccessible } from "@/tests/support/accessible";
import { addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteDraft } from "@/tests/support/factories/postings";
import { field, fillAll, makeEmployer, posting } from "@/tests/support/staff-walk";
import { expectPage, loginStaff } from "@/tests/support/walk";
import { inEachWay, phone, ways } from "@/tests/support/ways";

const today = () => japanDate(new Date());

test("a posting is written, published when nothing is missing, read on a phone, closed, copied and deleted", async ({
  page,
  sql,
}) => {
  await loginStaff(page, await addStaff(sql, { role: "editor" }));
  const employer = `浜風フーズ${randomUUID().slice(0, 8)}`;
  const employerId = await makeEmployer(page, employer);
  await expectAccessible(page);
  const logo = await sharp({ create: { width: 900, height: 300, channels: 3, background: "#0017c1" } })
    .png()
    .toBuffer();
  await page.getByRole("link", { name: "ロゴ", exact: true }).click();
  await field(page, "file").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: logo });
  await page.getByRole("button", { name: "登録する" }).click();
  await expect(page.getByText("ロゴを登録しました。")).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/admin/jobs/new?employer=${employerId}`);
  const title = `若手歓迎の包装${randomUUID().slice(0, 8)}`;
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expect(page.locator("#error-summary")).toContainText("求人名を入力してください");
  await expectAccessible(page, { refused: true });
  await field(page, "title").fill(title);
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expectPage(page, title);
  await expect(page.getByText("公開するには、あと26項目が必要です。")).toBeVisible();
  await expect(page.getByText("労働施策総合推進法 第9条")).toBeVisible();
  await expectAccessible(page);
  const job = new URL(page.url()).pathname;
  const id = job.split("/").pop();

  await page.getByRole("button", { name: "公開する" }).click();
  const missing = page.getByRole("alert").filter({ hasText: "まだ公開していません" });
  await missing.getByRole("link", { name: "受動喫煙防止措置" }).click();
  await expect(field(page, "smokingRule")).toBeInViewport();
  await page.getByRole("button", { name: "すべての欄を1ページで入力する" }).click();
  await expect(page).toHaveURL(/section=all/);
  await fillAll(page, { ...posting, smokingRule: "", closesOn: today() });
  await field(page, "district").selectOption("小名浜");
  // One press saves the form, names what is missing, and keeps the form open.
  await page.getByRole("button", { name: "保存して公開する" }).click();
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("listitem")).toHaveText([
    "入力した内容は保存しました。まだ公開していません",
    "公開するには、受動喫煙防止措置が必要です。入力してください",
  ]);
  expect(await sql`select input ->> 'duties' as duties from job_drafts where id = ${String(id)}`).toEqual([
    { duties: posting.duties },
  ]);
  await field(page, "smokingRule").selectOption(posting.smokingRule);
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expectPage(page, title);
  await page.getByRole("link", { name: "プレビュー" }).click();
  await expect(page.getByRole("heading", { name: "応募の方法" })).toBeVisible();
  await expect((await page.request.get(`/jobs/${id}`)).status()).toBe(404);
  await page.goto(`${job}/edit?section=all`);
  await page.getByRole("button", { name: "保存して公開する" }).click();
  // The title speaks of an age: the press counts only with a reason.
  await expect(summary).toContainText("まだ公開していません");
  await expect(page.getByRole("heading", { name: "公開する前に、確かめてください" })).toBeVisible();
  await expectAccessible(page, { refused: true });
  await page.getByRole("button", { name: "このまま公開する" }).click();
  await expect(summary).toContainText("このまま公開する理由を入力してください");
  await expect((await page.request.get(`/jobs/${id}`)).status()).toBe(404);
  await page.getByLabel("このまま公開する理由").fill("長期勤続によるキャリア形成のためです");
  await page.getByRole("button", { name: "このまま公開する" }).click();
  await expect(page.getByText("公開しました。")).toBeVisible();

  await page.setViewportSize(phone);
  await expect(async () => {
    await page.goto("/jobs");
    await expect(page.getByRole("link", { name: title })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 5_000 });
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("月給 230,000円").first()).toBeVisible();
  await page.getByRole("link", { name: employer }).first().click();
  const shown = page.getByRole("img", { name: `${employer}のロゴ` });
  await expect(shown).toHaveAttribute("width", "400");
  expect(await shown.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(
    400,
  );

  await page.goto(job);
  await page.getByRole("link", { name: "掲載を終了する" }).click();
  await expectPage(page, "求人の掲載終了");
  await page.getByRole("button", { name: "掲載を終了する" }).click();
  await expect(page.getByText("掲載を終了しました。")).toBeVisible();
  for (const path of ["/", "/jobs", `/jobs?q=${title}`, "/feeds/jobs.xml", `/employers/${employerId}`]) {
    const holds = async () => (await (await page.request.get(path)).text()).includes(`/jobs/${id}`);
    await expect.poll(holds, { timeout: 5_000, message: path }).toBe(false);
  }
  await page.goto(`/jobs/${id}`);
  await expect(page.getByText("この求人は、募集を終了しました。")).toBeVisible();

  await page.goto(job);
  await page.getByRole("button", { name: "複製する" }).click();
  await expect(page.getByText("複製しました。")).toBeVisible();
  await page.goto(`/admin/jobs?words=${title}&state=draft`);
  // On a phone, which shows cards without column headings; the filters stay set.
  await page
    .getByRole("navigation", { name: "並べ替え" })
    .getByRole("link", { name: "掲載終了日の早い順" })
    .click();
  await expect(page).toHaveURL(/words=.*state=draft.*sort=closing/);
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await expectAccessible(page);

  await page.getByRole("rowheader").getByRole("link").click();
  await page.getByRole("link", { name: "下書きを削除する" }).click();
  await expectPage(page, "求人の削除");
  await expectAccessible(page);
  await page.getByRole("button", { name: "削除する" }).click();
  await expect(page.getByText("下書きを削除しました。")).toBeVisible();
  expect((await page.request.get(`${job}/delete`)).status()).toBe(404);
});

inEachWay(ways, (way) => {
  test("a form of a draft that a colleague has published never changes the public text by 下書き保存", async ({
    page,
    sql,
  }) => {
    await loginStaff(page, await addStaff(sql, { role: "editor" }));
    const id = await addSiteDraft(sql, {
      title: `同時の求人${randomUUID().slice(0, 8)}`,
      duties: "先の内容",
    });
    await page.goto(`/admin/jobs/${id}/edit?section=all`);
    await field(page, "duties").fill("後の内容");
    const colleague = await page.context().newPage();
    await colleague.goto(`/admin/jobs/${id}`);
    await colleague.getByRole("button", { name: "公開する" }).click();
    await expect(colleague.getByText("公開しました。")).toBeVisible();
    const duties = async () => (await sql`select duties from jobs where id = ${id}`)[0]?.duties;
    const current = page.getByRole("region", { name: "いま保存されている内容" });
    // Without JavaScript the server shows the form anew: that of the posting, without 下書き保存.
    for (let press = 0; press < (way.scripts ? 2 : 1); press += 1) {
      await page.getByRole("button", { name: "下書き保存" }).click();
      const summary = page.locator("#error-summary");
      if (way.scripts) await expect(summary).toBeFocused();
      await expect(summary).toContainText("ほかの職員がこの求人を公開しました");
      await expect(current).toContainText("先の内容");
      await expect(field(page, "duties")).toHaveValue("後の内容");
      expect(await duties()).toBe("先の内容");
    }
    if (way.scripts) await expectAccessible(page, { refused: true });
    const publish = way.scripts ? "保存して公開する" : "変更を公開する";
    await page.getByRole("button", { name: publish }).click();
    await expect(page).toHaveURL(/\?done=(published|saved)$/);
    expect(await duties()).toBe("後の内容");
  });
});

test("of two editors the second sees the saved text of the first beside their own", async ({
  page,
  browser,
  sql,
}) => {
  await loginStaff(page, await addStaff(sql));
  await makeEmployer(page, `二人の事業者${randomUUID().slice(0, 8)}`);
  await page.getByRole("link", { name: "編集する" }).click();
  await expectPage(page, "事業者の編集");
  const second = await browser.newPage({ storageState: await page.context().storageState() });
  await second.goto(page.url());
  await field(page, "introduction").fill("先の紹介");
  await page.getByRole("button", { name: "変更を公開する" }).click();
  await expect(page.getByText("保存しました。")).toBeVisible();
  await field(second, "introduction").fill("後の紹介");
  await second.getByRole("button", { name: "変更を公開する" }).click();
  await expect(second.getByRole("region", { name: "いま保存されている内容" })).toContainText("先の紹介");
  await expect(field(second, "introduction")).toHaveValue("後の紹介");
  await second.getByRole("button", { name: "変更を公開する" }).click();
  await expect(second.getByText("保存しました。")).toBeVisible();
  await expect(second.getByText("後の紹介")).toBeVisible();
  await second.close();
});

test("without JavaScript a posting is written, refused without losing the text, published and withdrawn", async ({
  browser,
  sql,
  page,
  visitorAddress,
  baseURL,
}) => {
  await loginStaff(page, await addStaff(sql));
  const employerId = await makeEmployer(page, `書類だけの事業者${randomUUID().slice(0, 8)}`);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    extraHTTPHeaders: { "x-forwarded-for": visitorAddress },
    ...(baseURL ? { baseURL } : {}),
  });
  const plain = await context.newPage();
  await plain.goto(`/admin/jobs/new?employer=${employerId}&section=all`);
  await fillAll(plain, { ...posting, title: "書類だけの求人", wageFrom: "たくさん", closesOn: today() });
  await field(plain, "district").selectOption("平");
  await plain.getByRole("radio", { name: "時給" }).check();
  await plain.getByRole("button", { name: "下書き保存" }).click();
  await expect(plain.locator("#error-summary")).toContainText("賃金の下限は数字で入力してください");
  await expect(field(plain, "district")).toHaveValue("平");
  await expect(plain.getByRole("radio", { name: "時給" })).toBeChecked();
  await field(plain, "wageFrom").fill("900");
  await plain.getByRole("button", { name: "下書き保存" }).click();
  await expect(plain.getByText("最低賃金法 第4条")).toBeVisible();
  await plain.getByRole("button", { name: "公開する" }).click();
  await expect(plain.getByRole("heading", { name: "公開する前に、確かめてください" })).toBeVisible();
  await plain.getByLabel("このまま公開する理由").fill("最低賃金の減額の特例の許可を受けています");
  await plain.getByRole("button", { name: "このまま公開する" }).click();
  await expect(plain.getByText("公開しました。")).toBeVisible();
  await plain.getByRole("link", { name: "取り下げる" }).click();
  await plain.getByRole("button", { name: "取り下げる" }).click();
  await expect(plain.getByText("取り下げました。")).toBeVisible();
  await context.close();
});

test("markup in every field stays text, for staff and for the public", async ({ page, sql }) => {
  const ran: string[] = [];
  page.on("dialog", (dialog) => {
    ran.push(page.url());
    dialog.dismiss();
  });
  const payload = `</script><img src=x onerror=alert(1)>"'><svg/onload=alert(1)>`;
  await loginStaff(page, await addStaff(sql));
  const employerId = await makeEmployer(page, `${payload}${randomUUID().slice(0, 8)}`);
  await page.getByRole("link", { name: "編集する" }).click();
  await fillAll(page, { address: payload, department: payload, introduction: payload });
  await page.getByRole("button", { name: "変更を公開する" }).click();
  await expect(page.getByText("保存しました。")).toBeVisible();
  await page.goto(`/admin/jobs/new?employer=${employerId}&section=all`);
  const texts = (Object.keys(posting) as JobField[]).filter((name) => {
    const field = jobTable[name];
    return "most" in field && field.kind !== "whole";
  });
  const everywhere = Object.fromEntries(
    [...texts, "title", "contractPeriod", "renewal", "trialPeriod", "wageNotes", "recruiter", "ageNotes"].map(
      (name) => [name, payload],
    ),
  );
  const answers = { contractTerm: "fixed", renewalRule: "conditional", trial: "same" };
  await fillAll(page, { ...posting, ...answers, ...everywhere, closesOn: today() });
  await field(page, "district").selectOption("平");
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expectPage(page, payload);
  await page.getByRole("button", { name: "公開する" }).click();
  await expect(page.getByText("公開しました。")).toBeVisible();
  const job = new URL(page.url()).pathname;
  const id = job.split("/").pop();
  for (const path of [
    job,
    `${job}/edit`,
    `${job}/preview`,
    "/admin/jobs",
    `/admin/employers/${employerId}`,
    "/admin/audit",
    `/jobs/${id}`,
    "/jobs",
    `/employers/${employerId}`,
  ]) {
    await page.goto(path);
    await expect(page.locator("[onerror], [onload]"), path).toHaveCount(0);
    await expect(page.locator("main")).toContainText("onerror=alert(1)");
  }
  expect(ran).toEqual([]);
  await page.goto(`${job}/withdraw`);
  await page.getByRole("button", { name: "取り下げる" }).click();
  await expect(page.getByText("取り下げました。")).toBeVisible();
});
