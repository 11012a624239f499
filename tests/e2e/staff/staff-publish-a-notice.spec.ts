import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addStaff } from "@/tests/support/accounts";
import { connect, createDatabase } from "@/tests/support/database";
import { expect, test } from "@/tests/support/e2e";
import { ask as askSite } from "@/tests/support/plain";
import { pdf, samples } from "@/tests/support/samples";
import { startSite } from "@/tests/support/site";
import { ask } from "@/tests/support/visitor";
import { expectPage, loginStaff } from "@/tests/support/walk";

// Files that are not public answer 404, which browsers log as an error.
test.use({ expectedErrors: [/status of 404/] });

const soon = { timeout: 5_000 };
const payload = `"><img src=x onerror=alert(1)></script><script>alert(1)</script>`;
const unique = () => randomBytes(4).toString("hex");
const body = async (path: string) => (await ask(path)).text();

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel("追加するファイル").setInputFiles({ name, mimeType: "application/pdf", buffer });
  await page.getByRole("button", { name: "追加する", exact: true }).click();
}

test("a notice with an event and a file is written, previewed, published, found and withdrawn", async ({
  page,
  sql,
}) => {
  const title = `面接会 ${unique()} ${payload}`.slice(0, 100);
  await loginStaff(page, await addStaff(sql, { role: "editor" }));
  await page.goto("/admin/notices/new");
  await expectAccessible(page);
  await page.getByRole("button", { name: "公開する" }).click();
  await expect(page.locator("#error-summary")).toContainText("タイトルを入力してください");
  await page.getByLabel("タイトル").fill(title);
  await page.getByLabel("会場").fill(payload);
  await page.getByRole("button", { name: "公開する" }).click();
  await expect(page.locator("#error-summary")).toContainText("公開するには、本文を入力してください");
  await expect(page.locator("#error-summary")).toContainText(
    "公開するには、開催日時（開始）を入力してください",
  );

  await page.getByLabel("本文", { exact: false }).first().fill(`## 日時\n\n**${payload}**`);
  await page.getByLabel("開催日時（開始）").fill("2030-05-20T13:00");
  await page.getByRole("button", { name: "プレビュー" }).click();
  await expect(page.getByRole("heading", { name: "本文のプレビュー" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "日時", exact: true })).toBeVisible();
  await expect(page.getByLabel("タイトル")).toHaveValue(title);
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expect(page.getByRole("status").filter({ hasText: "保存しました" })).toBeVisible();
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await expectAccessible(page);

  await page.getByRole("link", { name: "添付ファイルの追加・削除" }).click();
  await expectPage(page, "添付ファイル");
  await upload(page, "うそ.pdf", Buffer.from("<svg onload=alert(1)>"));
  await expect(page.locator("#error-summary")).toContainText("PDF、PNG、JPEG、WebPのどれでもありません");
  await upload(page, "大きい.pdf", Buffer.alloc(20_000_000));
  await expect(page.locator("#error-summary")).toContainText("10MBまで");
  await upload(page, `要項"><img src=x onerror=alert(1)>.pdf`, pdf());
  await expect(page.getByRole("status").filter({ hasText: "追加しました" })).toBeVisible();
  await upload(page, "会場.png", (await samples()).png);
  await expect(page.getByRole("link", { name: /会場\.png（PNG画像、1KB）/ })).toBeVisible();
  await expect(page).toHaveTitle(/添付ファイル/);
  await expectAccessible(page);
  const files = await sql<{ id: string }[]>`select id from files where owner_id = ${id}`;
  expect(files).toHaveLength(2);
  // Neither a draft nor its files are public, by any address.
  const hidden = [`/notices/${id}`, `/notices/${id}/event.ics`, ...files.map((file) => `/files/${file.id}`)];
  for (const path of hidden) expect((await ask(path)).status).toBe(404);
  const rsc = await ask(`/notices/${id}`, { headers: { rsc: "1" } });
  // The description of the site speaks of 面接会, too.
  expect(await rsc.text()).not.toContain(title.split(" ", 2).join(" "));

  await page.goto(`/admin/notices/${id}`);
  await page.getByRole("button", { name: "公開する" }).click();
  await expect(page.getByRole("status").filter({ hasText: "公開しました" })).toBeVisible();
  for (const path of ["/", "/notices", "/notices?audience=student", "/feeds/notices.xml", "/sitemap.xml"]) {
    await expect.poll(() => body(path), soon).toContain(id);
  }
  await page.goto(`/notices/${id}`);
  await expectPage(page, title);
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /要項.*PDF、1KB/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^要項.*\.pdf$/);
  const answer = await ask(`/files/${files[0]?.id}`);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(pdf().length),
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
    "content-disposition": expect.stringMatching(
      /^attachment; filename="file\.pdf"; filename\*=UTF-8''%E8%A6%81/,
    ),
  });
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(
    (await ask(`/files/${files[0]?.id}`, { headers: { "if-none-match": `"${files[0]?.id}"` } })).status,
  ).toBe(304);
  expect(await body(`/notices/${id}/event.ics`)).toContain("DTSTART;TZID=Asia/Tokyo:20300520T130000");
  const feed = await body("/feeds/notices.xml");

  await page.goto(`/admin/notices/${id}`);
  // Not on a reading page, whose policy lets nobody parse.
  const items = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, "application/xml");
    return parsed.querySelector("parsererror") ? "broken" : parsed.querySelectorAll("item").length;
  }, feed);
  expect(items).toBeGreaterThan(5);
  await page.getByRole("link", { name: "取り下げる" }).click();
  await expect(page).toHaveTitle(/お知らせの取り下げ/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "取り下げる" }).click();
  await expect(page.getByRole("status").filter({ hasText: "取り下げました" })).toBeVisible();
  for (const path of ["/", "/notices", "/feeds/notices.xml", "/sitemap.xml"]) {
    await expect.poll(() => body(path), soon).not.toContain(id);
  }
  await expect.poll(() => body(`/notices/${id}`), soon).toContain("掲載を終了しました");
  for (const file of files) expect((await ask(`/files/${file.id}`)).status).toBe(404);
  await page.goto("/admin/notices?state=withdrawn&words=面接会");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await expectAccessible(page);
});

test("without JavaScript too, a notice has a preview, a conflict with both texts, and a file", async ({
  browser,
  baseURL,
  sql,
  visitorAddress,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: String(baseURL),
    extraHTTPHeaders: { "x-forwarded-for": visitorAddress },
  });
  const page = await context.newPage();
  const title = `講座 ${unique()}`;
  await loginStaff(page, await addStaff(sql));
  await page.goto("/admin/notices/new");
  await page.getByLabel("タイトル").fill(title);
  await page.getByLabel("本文", { exact: false }).first().fill("- 一つめ");
  await page.getByRole("button", { name: "プレビュー" }).click();
  await expect(page.locator(".prose li")).toHaveText("一つめ");
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expect(page.getByText("保存しました。")).toBeVisible();
  await sql`update notices set body = 'ほかの職員の本文', version = version + 1 where title = ${title}`;
  await page.getByLabel("本文", { exact: false }).first().fill("わたしの本文");
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expect(page.getByText("ほかの職員の本文")).toBeVisible();
  await expect(page.getByLabel("本文", { exact: false }).first()).toHaveValue("わたしの本文");
  await page.getByRole("button", { name: "下書き保存" }).click();
  await expect(page.getByText("保存しました。")).toBeVisible();
  expect(await sql`select body from notices where title = ${title}`).toEqual([{ body: "わたしの本文" }]);
  await page.getByRole("link", { name: "添付ファイルの追加・削除" }).click();
  await page
    .getByLabel("追加するファイル")
    .setInputFiles({ name: "案内.pdf", mimeType: "text/html", buffer: pdf() });
  await page.getByRole("button", { name: "追加する", exact: true }).click();
  await expect(page.getByRole("link", { name: "案内.pdf（PDF、1KB）" })).toBeVisible();
  await context.close();
});

test("the urgent line is on every page of every instance within five seconds, and removed again; a scheduled notice appears by itself", async () => {
  test.setTimeout(180_000);
  const databaseUrl = await createDatabase("urgent", "template_content");
  const [a, b] = await Promise.all([startSite({ databaseUrl }), startSite({ databaseUrl })]);
  const sql = connect(databaseUrl);
  const line = `大雨のため休止 ${unique()}`;
  const paths = [
    "/",
    "/jobs",
    "/jobs?q=事務",
    "/notices",
    "/login",
    "/register",
    "/terms",
    "/manual/pc",
    "/admin/login",
    "/nowhere",
  ];
  const shownBy = async (path: string, text: string) => {
    const bodies = await Promise.all(
      [a, b].map(async ({ url }) => (await askSite(url + encodeURI(path))).body),
    );
    return bodies.map((html) => html.includes(text));
  };
  try {
    for (const path of paths) expect(await shownBy(path, line)).toEqual([false, false]);
    await sql.begin(async (tx) => {
      await tx`insert into urgent_line (id, text, href, updated_at) values (1, ${line}, '/notices', now())`;
      await tx`select pg_notify('published', '_N_T_/layout')`;
    });
    for (const path of paths) await expect.poll(() => shownBy(path, line), soon).toEqual([true, true]);
    await sql.begin(async (tx) => {
      await tx`delete from urgent_line`;
      await tx`select pg_notify('published', '_N_T_/layout')`;
    });
    for (const path of paths) await expect.poll(() => shownBy(path, line), soon).toEqual([false, false]);

    const title = `予約の公開 ${unique()}`;
    const [row] = await sql<{ id: string; at: Date }[]>`
      insert into notices (title, body, audience, state, published_at, created_at, updated_at)
      values (${title}, '本文', 'everyone', 'published', now() + interval '3 seconds', now(), now())
      returning id, published_at as at`;
    const pages = ["/", "/notices", "/feeds/notices.xml", "/sitemap.xml", `/notices/${row?.id}`];
    for (const path of pages) expect(await shownBy(path, title)).toEqual([false, false]);
    for (const path of ["/", "/notices", `/notices/${row?.id}`]) {
      await expect.poll(() => shownBy(path, title), { timeout: 8_000 }).toEqual([true, true]);
    }
    for (const path of pages)
      await expect.poll(() => shownBy(path, row?.id ?? ""), soon).toEqual([true, true]);
    expect(Date.now() - Number(row?.at)).toBeLessThan(5_000);
  } finally {
    await sql.end();
    await Promise.all([a.stop(), b.stop()]);
  }
});

test("staff set the urgent line with a link, and remove it", async ({ page, sql }) => {
  await loginStaff(page, await addStaff(sql, { role: "editor" }));
  await page.goto("/admin/notices/urgent");
  await page.getByLabel("本文").fill("見本の休止");
  await page.getByLabel("リンク先").fill("javascript:alert(1)");
  await page.getByRole("button", { name: "すべてのページに表示する" }).click();
  await expect(page.locator("#error-summary")).toContainText("https://");
  await page.getByLabel("リンク先").fill("/notices");
  await page.getByRole("button", { name: "すべてのページに表示する" }).click();
  await expect(page.getByRole("status").filter({ hasText: "表示しました" })).toBeVisible();
  await expectAccessible(page);
  const line = page.getByRole("complementary", { name: "緊急のお知らせ" });
  await expect(line).toContainText("見本の休止");
  await line.getByRole("link").click();
  await expectPage(page, "お知らせ");
  await expect(line).toBeVisible();
  await page.goto("/admin/notices/urgent");
  await page.getByRole("button", { name: "表示をやめる" }).click();
  await expect(page.getByRole("status").filter({ hasText: "表示をやめました" })).toBeVisible();
  await expect.poll(() => body("/"), soon).not.toContain("見本の休止");
});
