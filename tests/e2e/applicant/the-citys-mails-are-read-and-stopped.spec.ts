import { randomUUID } from "node:crypto";
import { expectAccessible } from "@/tests/support/accessible";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { ask } from "@/tests/support/plain";
import { addDelivery, addSentCampaign } from "@/tests/support/sent-campaign";
import { siteSettings } from "@/tests/support/settings";
import { expectPage, freshEmail, login, startRegistrationByMail } from "@/tests/support/walk";
import { eventBody, signed } from "@/tests/support/webhooks";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("one press on the page of the unsubscribe link stops the mails, opening it does not", async ({
      page,
      sql,
    }) => {
      const person = await addApplicant(sql);
      const token = await addDelivery(sql, person.id, await addSentCampaign(sql, "面接会"));
      const wants = async () =>
        (await sql`select wants_mail from applicants where id = ${person.id}`)[0]?.wants_mail;
      const address = `/unsubscribe/${token}`;
      const looked = await page.goto(address);
      expect(looked?.headers()["cache-control"]).toBe("private, no-store");
      await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
      const button = page.getByRole("button", { name: "配信を停止する" });
      await button.hover();
      expect(await wants()).toBe(true);
      if (javaScriptEnabled) await expectAccessible(page);

      await button.click();
      await expectPage(page, "配信を停止しました");
      expect(await wants()).toBe(false);
      expect(await page.context().cookies()).toEqual([]);

      await page.goto(address);
      await expect(page.getByText("すでに停止しています")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.goto(address.slice(0, -9));
      await expect(page.getByText("URLが正しくありません")).toBeVisible();
    });
  });
}

test("the unsubscribe button of a mail program needs one POST, without cookie, Origin or redirect, and may repeat it", async ({
  sql,
  baseURL,
}) => {
  const person = await addApplicant(sql);
  const token = await addDelivery(sql, person.id, await addSentCampaign(sql, "説明会"));
  const address = `${baseURL}/api/unsubscribe/${token}`;
  const wants = async () =>
    (await sql`select wants_mail from applicants where id = ${person.id}`)[0]?.wants_mail;
  const post = (url: string, body: string) =>
    ask(url, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body });

  for (const method of ["GET", "HEAD"]) {
    const looked = await ask(address, { method });
    expect([looked.status, looked.headers.location]).toEqual([303, `/unsubscribe/${token}`]);
  }
  expect(
    (await post(`${baseURL}/api/unsubscribe/${"0".repeat(64)}`, "List-Unsubscribe=One-Click")).status,
  ).toBe(404);
  expect(await wants()).toBe(true);
  for (let time = 0; time < 3; time += 1) {
    const answer = await post(address, "List-Unsubscribe=One-Click");
    expect([answer.status, answer.headers.location, answer.headers["set-cookie"]]).toEqual([
      200,
      undefined,
      undefined,
    ]);
  }
  expect(await wants()).toBe(false);
});

const senders: { name: string; headers: Record<string, string>; body: string }[] = [
  { name: "an empty body", headers: {}, body: "" },
  { name: "another body", headers: {}, body: "List-Unsubscribe=Yes" },
  { name: "no type", headers: { "content-type": "" }, body: "List-Unsubscribe=One-Click" },
  { name: "Origin: null", headers: { origin: "null" }, body: "List-Unsubscribe=One-Click" },
  { name: "Origin: null, an empty body", headers: { origin: "null" }, body: "" },
  {
    name: "the page of a mail program",
    headers: { origin: "https://mail.example.com", "sec-fetch-site": "cross-site" },
    body: "List-Unsubscribe=One-Click",
  },
  {
    name: "an add-on",
    headers: { origin: "chrome-extension://abcdefghijklmnop", "sec-fetch-site": "none" },
    body: "List-Unsubscribe=One-Click",
  },
  {
    name: "an add-on in a page",
    headers: { origin: "moz-extension://0-1", "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
    body: "",
  },
  { name: "cookies", headers: { cookie: "view=pc" }, body: "List-Unsubscribe=One-Click" },
  { name: "cookies of a subdomain", headers: { cookie: "a=b", "sec-fetch-site": "same-site" }, body: "" },
];

test("the unsubscribe button works from ten kinds of senders, and answers 200 after the account is deleted", async ({
  sql,
  baseURL,
}) => {
  const campaign = await addSentCampaign(sql, "相談会");
  for (const { name, headers, body } of senders) {
    const person = await addApplicant(sql);
    const token = await addDelivery(sql, person.id, campaign);
    const post = () =>
      ask(`${baseURL}/api/unsubscribe/${token}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
        body,
      });
    expect((await post()).status, name).toBe(200);
    const [row] = await sql`select wants_mail from applicants where id = ${person.id}`;
    expect(row?.wants_mail, name).toBe(false);
    await sql`delete from applicants where id = ${person.id}`;
    const after = await post();
    expect(after.status, name).toBe(200);
    expect(after.body, name).not.toContain("停止しました");
    const page = await ask(`${baseURL}/unsubscribe/${token}。`.replace("。", "%E3%80%82"));
    expect(page.body, name).toContain("すでに削除されています");
    expect(page.body, name).not.toContain("停止しました");
  }
});

test("applicants read campaigns on the site, and only those that were on the screen are marked as read", async ({
  page,
  browser,
  baseURL,
  sql,
}) => {
  const person = await addApplicant(sql);
  await sql`update applicants set attribute = 'student' where id = ${person.id}`;
  const [first, second] = [
    await addSentCampaign(sql, "合同企業面接会"),
    await addSentCampaign(sql, "模擬面接"),
  ];
  const read = async () =>
    (await sql`select campaign_id as id from campaign_reads where applicant_id = ${person.id}`).map(
      ({ id }) => id,
    );
  await login(page, person.email, person.password);
  const menu = page.locator("main nav").getByRole("link", { name: "市からのお知らせ" });
  await expect(menu).toContainText(/未読 \d+件/);
  await menu.click();
  await expectPage(page, "市からのお知らせ");
  const entry = (subject: string) => page.locator("main li").filter({ hasText: subject });
  await entry("合同企業面接会").getByRole("link").first().hover();
  await expect(entry("合同企業面接会").first()).toContainText("未読");
  await expectAccessible(page);
  expect(await read()).toEqual([]);

  await page.goto(`/mypage/notices/${first}`);
  await expectPage(page, "合同企業面接会");
  await expect(page.locator("main strong")).toHaveText("7月");
  await expect.poll(read).toEqual([first]);
  await expectAccessible(page);

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
    storageState: await page.context().storageState(),
  });
  const plainPage = await plain.newPage();
  await plainPage.goto(`/mypage/notices/${second}`);
  await expectPage(plainPage, "模擬面接");
  expect(await read()).toEqual([first]);
  await plainPage.getByRole("button", { name: "既読にする" }).click();
  await expect(plainPage.getByRole("button", { name: "既読にする" })).toHaveCount(0);
  expect((await read()).sort()).toEqual([first, second].sort());
  await plain.close();
});

test("the webhook accepts only signed bodies, and the browser that asked is told of the bounce", async ({
  page,
  baseURL,
  mailbox,
  sql,
}) => {
  const secret = siteSettings({ DATABASE_URL: "", APP_URL: "", RESEND_BASE_URL: "" }).RESEND_WEBHOOK_SECRET;
  const sendWebhook = async (body: string, by: string = secret) => {
    const { id, timestamp, signature } = signed(body, by);
    const headers = { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": signature };
    return (await ask(`${baseURL}/api/webhooks/resend`, { method: "POST", headers, body })).status;
  };
  await page.goto("/register/sent");
  await expect(page.getByText("このブラウザーからの申請が見つかりません")).toBeVisible();
  await expect(page.getByText("送信しました")).toHaveCount(0);

  const email = freshEmail();
  await startRegistrationByMail(page, email);
  const { id: providerId } = await mailbox.mail(email);
  const look = () => page.getByRole("link", { name: "届いているか確認する" }).click();
  // The stand-in sends an event for every mail by itself.
  await expect(async () => {
    await look();
    await expect(page.getByText("ご利用のメールサービスに届きました")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectAccessible(page);
  const bounced = eventBody({ type: "bounced", providerId, bounce: "Permanent" });
  expect(await sendWebhook(bounced, `whsec_${Buffer.from("another secret").toString("base64")}`)).toBe(400);
  expect(await sendWebhook(eventBody({ type: "bounced", providerId: "x".repeat(1_000_000) }))).toBe(413);
  expect(await sql`select type from mail_events where provider_id = ${providerId}`).toEqual([
    { type: "delivered" },
  ]);
  expect(await sendWebhook(bounced)).toBe(200);
  expect(await sendWebhook(eventBody({ type: "delivered", providerId: randomUUID() }))).toBe(200);
  expect(await sendWebhook(eventBody({ type: "clicked", providerId }))).toBe(200);
  await look();
  await expect(page.getByText("宛先不明のため、メールをお届けできませんでした")).toBeVisible();
  await expectAccessible(page);
});

test("an applicant whose address bounced sees why, and resumes the mails", async ({ page, sql }) => {
  const person = await addApplicant(sql);
  await sql`update applicants set mail_trouble = 'bounced', mail_trouble_at = now() where id = ${person.id}`;
  await login(page, person.email, person.password);
  await expect(page.getByText("市からのお知らせメールの配信を、止めています")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/mypage/settings");
  await expect(page.getByText("宛先不明で戻ってきました")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "配信を再開する" }).click();
  await expect(page.getByText("配信を再開しました")).toBeVisible();
  await expectAccessible(page);
  expect(await sql`select mail_trouble from applicants where id = ${person.id}`).toEqual([
    { mail_trouble: null },
  ]);
});
