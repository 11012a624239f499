import { japanDate } from "@/lib/time/japan-day";
import { expectAccessible } from "@/tests/support/accessible";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { ask, copyCookies } from "@/tests/support/visitor";
import { expectPage, fillLogin, login } from "@/tests/support/walk";
import { inEachWay, pc, phone } from "@/tests/support/ways";

const eachWay = [
  { name: "on a phone", viewport: phone, scripts: true },
  { name: "on a phone without JavaScript", viewport: phone, scripts: false },
  { name: "on a PC without JavaScript", viewport: pc, scripts: false },
];

/** On how many lines of the paragraph the date behind the tag stands. */
function linesOfDate(paragraph: Element): number {
  const range = document.createRange();
  range.setStartAfter(paragraph.firstElementChild as Element);
  range.setEndAfter(paragraph.lastChild as Node);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 10);
  return new Set(boxes.map(({ bottom }) => Math.round(bottom / 10))).size;
}

inEachWay(eachWay, ({ scripts }) => {
  // Axe is a script itself.
  const accessible: typeof expectAccessible = async (...given) => {
    if (scripts) await expectAccessible(...given);
  };

  test("from a posting to the record, the sheet to hand in, and 就職が決まりました", async ({
    page,
    sql,
  }) => {
    const person = await addApplicant(sql);
    await sql`update applicants set wants_mail = true where id = ${person.id}`;
    const title = `記録する仕事${Date.now()}`;
    const job = await addSiteJob(sql, { audience: "student", title, helloWorkNumber: "07010-1234567" });
    const entries = () => sql`select kind, result, job_title from activities where applicant_id = ${person.id}
      order by created_at`;
    await page.goto(`/jobs/${job}`);
    await page.getByRole("link", { name: "求職活動の記録につける" }).click();
    await expectPage(page, "ログイン");
    await fillLogin(page, person.email, person.password);
    await expectPage(page, "記録をつける");
    await expect(page.locator("main")).toContainText(person.handle);
    await expect(page.getByLabel("求人名")).toHaveValue(title);
    await expect(page.getByLabel("ハローワークの求人番号")).toHaveValue("07010-1234567");
    await expect(page.getByLabel("した日")).toHaveValue(japanDate(new Date()));
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(page.getByLabel("催しの名前")).toBeHidden();
    const address = new URL(page.url());
    const cookie = await copyCookies(page);
    for (const method of ["HEAD", "GET"]) {
      const answer = await ask(address.pathname + address.search, { method, cookie });
      expect(answer.headers.get("cache-control")).toContain("no-store");
    }
    expect(await entries()).toHaveLength(0);

    // What is missing is said, and nothing typed is lost.
    await page.getByLabel("メモ").fill("担当は<b>山田</b>さん");
    await page.getByRole("button", { name: "記録する" }).click();
    await expect(page.locator("#error-summary")).toContainText("したことを選んでください");
    await expect(page.getByLabel("メモ")).toHaveValue("担当は<b>山田</b>さん");
    await accessible(page, { refused: true });
    await page.getByRole("radio", { name: "応募した" }).check();
    await page.getByLabel("方法").selectOption("郵送");
    await page.getByRole("button", { name: "記録する" }).click();
    await expectPage(page, "求職活動の記録");
    await expect(page.getByText("記録しました。")).toBeVisible();
    await expect(page.getByText("担当は<b>山田</b>さん")).toBeVisible();
    expect(await entries()).toEqual([{ kind: "applied", result: null, job_title: title }]);
    await accessible(page, { thorough: true });

    const entry = page.locator("main li").filter({ hasText: title }).first();
    await entry.getByRole("link", { name: "直す" }).click();
    await expectPage(page, "記録を直す");
    await page.getByLabel("結果").selectOption("結果待ち");
    await page.getByRole("button", { name: "保存する" }).click();
    await expect(page.getByText("記録を直しました。")).toBeVisible();
    expect(await entries()).toEqual([{ kind: "applied", result: "pending", job_title: title }]);

    // An event asks for its name instead.
    await page.getByRole("link", { name: "記録をつける" }).click();
    await page.getByRole("radio", { name: "面接会・相談会に参加" }).check();
    await page.getByRole("button", { name: "記録する" }).click();
    await expect(page.locator("#error-summary")).toContainText("催しの名前を入力してください");
    await page.getByLabel("催しの名前").fill("合同企業面接会");
    await page.getByLabel("会場").fill("市役所");
    await page.getByRole("button", { name: "記録する" }).click();
    await expect(page.getByText("記録しました。")).toBeVisible();
    await expect(page.locator("main")).toContainText("会場：市役所");
    // Beside a long kind a narrow screen has no room for the date, which stays whole.
    const about = page.locator("main li").filter({ hasText: "合同企業面接会" }).locator("p").first();
    expect(await about.evaluate(linesOfDate)).toBe(1);

    await page.getByRole("link", { name: "期間を選んで印刷する" }).click();
    await expectPage(page, "求職活動の記録");
    const sheet = page.locator("main");
    for (const said of [person.handle, title, "07010-1234567", "郵送", "結果待ち", "合同企業面接会"])
      await expect(sheet).toContainText(said);
    const place = await sheet.locator("dl div").filter({ hasText: "お名前" }).boundingBox();
    expect(place?.height, "the line for the name stands beside its word").toBeLessThan(45);
    await expect(sheet).toContainText("実績になるかは、ハローワークが判断します");
    await expect(sheet).not.toContainText("山田");
    await accessible(page, { thorough: true });
    await page.getByLabel("はじめの日").fill("2020-01-01");
    await page.getByLabel("おわりの日").fill("2020-01-31");
    await page.getByRole("button", { name: "この期間を表示" }).click();
    await expect(sheet).toContainText("この期間の記録はありません。");

    await page.goto("/mypage/activities");
    await page
      .locator("main li")
      .filter({ hasText: "合同企業面接会" })
      .getByRole("link", { name: "消す" })
      .click();
    await expectPage(page, "記録を消す");
    await page.getByRole("button", { name: "消す" }).click();
    await expect(page.getByText("記録を消しました。")).toBeVisible();
    expect(await entries()).toHaveLength(1);

    await page.goto(`/mypage/activities/add?job=${job}`);
    await page.getByRole("link", { name: "「就職が決まりました」" }).click();
    await expectPage(page, "就職が決まりました");
    await expect(sheet).toContainText(person.handle);
    await expect(sheet).toContainText("市からのお知らせメールと、新着のお知らせを止めます。");
    expect(await entries()).toHaveLength(1);
    await page.getByRole("button", { name: "就職が決まりました" }).click();
    await expectPage(page, "ご就職おめでとうございます");
    await expect(sheet).toContainText("止まっています");
    expect(await entries()).toEqual([
      { kind: "applied", result: "pending", job_title: title },
      { kind: "hired", result: null, job_title: title },
    ]);
    expect(await sql`select wants_mail from applicants where id = ${person.id}`).toEqual([
      { wants_mail: false },
    ]);
    await page.goBack();
    await page.reload();
    await page.getByRole("button", { name: "就職が決まりました" }).click();
    await expectPage(page, "ご就職おめでとうございます");
    expect(await entries()).toHaveLength(2);
    await accessible(page, { thorough: true });
  });
});

test("a double press makes one entry, and the sheet is one page of A4", async ({ page, sql }) => {
  const person = await addApplicant(sql);
  await login(page, person.email, person.password);
  await page.goto("/mypage/activities/add");
  await page.getByRole("radio", { name: "電話した" }).check();
  await page.getByLabel("事業者名").fill("青波水産");
  await page.getByRole("button", { name: "記録する" }).dblclick();
  await expect(page.getByText("記録しました。")).toBeVisible();
  expect(await sql`select from activities where applicant_id = ${person.id}`).toHaveLength(1);
  await sql`insert into activities (id, applicant_id, kind, done_on, employer_name, phone, job_title, job_number,
      hello_work_number, way, result, note, created_at, updated_at)
    select gen_random_uuid(), ${person.id}, 'applied', current_date - n, '株式会社とても長い名前のいわき水産加工センター',
      '0246-00-0000', '水産物の加工と包装（フルタイム・土日祝休み）', '123', '07010-1234567', 'hello_work', 'pending', '秘密', now(), now()
    from generate_series(1, 8) n`;
  await page.goto("/mypage/activities/print");
  const pdf = (
    await page.pdf({ format: "A4", margin: { top: "12mm", bottom: "12mm", left: "12mm", right: "12mm" } })
  ).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
