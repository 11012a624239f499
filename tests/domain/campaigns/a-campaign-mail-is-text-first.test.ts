import { callOf } from "@/lib/campaigns/batch-call";
import { findCampaign } from "@/lib/campaigns/find";
import { foreignLinks } from "@/lib/campaigns/links";
import { fromNotice } from "@/lib/campaigns/notice";
import { recipientMark } from "@/lib/campaigns/recipient-mark";
import { isLongMail, mailOf, withoutRecipient } from "@/lib/campaigns/rendered";
import { saveCampaign } from "@/lib/campaigns/save";
import { campaignMail } from "@/lib/mail/templates/campaign";
import { saveNotice } from "@/lib/notices/save";
import { campaignForm, draftCampaign } from "@/tests/support/campaigns";
import { expect, test } from "@/tests/support/domain";
import { noticeForm } from "@/tests/support/notices";
import { start as now, signedInStaff } from "@/tests/support/people";

const app = "http://localhost:3000";
const mail = (body: string) => campaignMail({ subject: "説明会", body, stopUrl: `${app}/unsubscribe/x` });

test("a mail names its sender and the unsubscribe link at the start, and the helpdesk and that link again at the end", async () => {
  const { subject, text } = await campaignMail({
    subject: "説明会",
    body: "本文です。",
    noticeUrl: `${app}/notices/1`,
    stopUrl: `${app}/unsubscribe/${recipientMark}`,
  });
  expect(subject).toBe("【いわき市就職応援サイト】説明会");
  expect(text.startsWith("※このメールは「いわき市就職応援サイト」から")).toBe(true);
  const order = [
    `${app}/unsubscribe/${recipientMark}\n`,
    "本文です。",
    `${app}/notices/1\n`,
    "◆お問い合わせ",
    "電話: ",
    "◆配信を停止する",
  ];
  expect(order.map((part) => text.indexOf(part))).toEqual(
    [...order.map((part) => text.indexOf(part))].sort((a, b) => a - b),
  );
  expect(text.endsWith(`\n${app}/unsubscribe/${recipientMark}\n`)).toBe(true);
});

test("a mail that mail programs cut off is known as one", async () => {
  for (const [bytes, long] of [
    [0, false],
    [1_000, false],
    [50_000, false],
    [89_999, false],
    [90_000, true],
    [102_400, true],
    [1_000_000, true],
  ] as const) {
    expect(isLongMail({ text: "", html: "x".repeat(bytes) }), `${bytes}`).toBe(long);
    expect(isLongMail({ text: "x".repeat(bytes), html: "" }), `${bytes}`).toBe(long);
  }
  // A character is three bytes.
  const short = await mail("お知らせです。\n\n".repeat(20));
  expect(isLongMail(short)).toBe(false);
  expect(isLongMail(await mail("お知らせです。".repeat(5_000)))).toBe(true);
});

test("Markdown becomes readable text, with each address on a line of its own", async () => {
  const { text, html } = await mail(
    "## 日時\n- 6月1日\n- [詳しく](/jobs)をどうぞ\n  - 内側\n\n1. 一\n2. **二**\n\n> 引用\n\n" +
      `一行目\n二行目は ${app}/notices です。\n\n| 会場 | 時間 |\n|---|---|\n| 平 | 10時 |\n\n---\n\n終わり`,
  );
  expect(text).toContain(`
■日時

・6月1日
・詳しく
　${app}/jobs
　をどうぞ
　・内側

1. 一
2. 二

　引用

一行目
二行目は
${app}/notices
です。

会場　時間
平　10時

――――――――――――――――

終わり
`);
  expect(html).toContain(`href="${app}/jobs"`);
  expect(html).toContain(`href="${app}/notices"`);
  expect(html).toMatch(/<h2[^>]*>日時<\/h2>/);
  expect(html).toMatch(/<ul[^>]*><li/);
  expect(html).toContain("<strong>二</strong>");
});

test("whatever is typed, only addresses of this site become links, and nothing is loaded", async () => {
  const elsewhere = [
    "[a](https://evil.example/x)",
    "https://evil.example/x",
    "www.evil.example",
    "[a](//evil.example)",
    "[a](mailto:a@evil.example)",
    "[a](tel:0246)",
    "![a](https://evil.example/x.png)",
    "<https://evil.example>",
    `[a](${app}.evil.example)`,
    `[a](http://localhost:3001/)`,
    "- 一\n  - [a](https://evil.example)",
    "> https://evil.example",
    "| https://evil.example |\n|---|\n| 一 |",
  ];
  for (const body of elsewhere) {
    expect.soft(foreignLinks(body), body).not.toEqual([]);
    const { html } = await mail(body);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect.soft(links, body).toEqual([`${app}/unsubscribe/x`, `${app}/unsubscribe/x`]);
    expect.soft(html, body).not.toMatch(/<img|<script|<iframe|src=|url\(/i);
  }
  for (const body of ["[a](/jobs)", `${app}/jobs`, `「${app}/jobs」です`, "[a](#x)", "0246-22-1111"]) {
    expect.soft(foreignLinks(body), body).toEqual([]);
  }
  const hostile = await mail(
    "<script>alert(1)</script>\n<img src=x onerror=alert(1)>\n[a](javascript:alert(1))",
  );
  expect(hostile.html).not.toMatch(/<script|<img|href="javascript/i);
  const staff = await signedInStaff();
  const refused = await saveCampaign(staff, campaignForm({ body: elsewhere[0] ?? "" }), now);
  expect(refused).toEqual({ outcome: "foreign-links", links: ["https://evil.example/x"] });
});

const hostile = [
  recipientMark,
  "%%RECI%%RECIPIENT%%PIENT%%",
  "%%RECI**PIENT**%%",
  "&#37;&#37;RECIPIENT&#37;&#37;",
  "[%%RECIPIENT%%](/jobs)",
  "[a](/x/%%RECIPIENT%%)",
  "https://evil.example/unsubscribe/x",
  "http://localhost:3000/unsubscribe/x",
  "http://localhost:3000/unsubscribe/%%RECIPIENT%%",
  "https://evil.example/unsubscribe/%%RECIPIENT%%",
  "recipient-0123456789abcdef0123456789abcdef",
  "x\r\nBcc: all@example.jp",
  "> https://evil.example/unsubscribe/x\n\nhttps://evil.example/unsubscribe/y",
];

test("no text of an author becomes a recipient's token or a header", async () => {
  const staff = await signedInStaff();
  for (const text of hostile) {
    const draft = await draftCampaign(staff, { subject: "件名", body: "本文" });
    const mail = await mailOf({ ...draft, subject: text.replace(/\s+/g, " "), body: `前\n\n${text}\n\n後` });
    const { mark, origin, ...frozen } = mail;
    const [message] = callOf({
      id: draft.id,
      campaignId: draft.id,
      attempt: 1,
      first: true,
      from: "noreply@example.jp",
      frozen: { ...frozen, mark, origin },
      recipients: [{ id: "1", token: "TOKEN", to: "a@example.jp" }],
    }).messages;
    expect(message?.headers, text).toEqual({
      "List-Unsubscribe": "<http://localhost:3000/api/unsubscribe/TOKEN>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(message?.subject, text).not.toContain("TOKEN");
    const links = (part = "") => part.split("TOKEN").length - 1;
    expect(links(message?.text), text).toBe(frozen.text.split(`/unsubscribe/${mark}`).length - 1);
    expect(links(message?.html), text).toBe(frozen.html.split(`/unsubscribe/${mark}`).length - 1);
    expect(JSON.stringify(withoutRecipient(mail)), text).not.toContain(mark);
  }
});

test("a campaign that an older version has frozen is sent with its own token and origin", () => {
  const text = `https://evil.example/unsubscribe/x\nhttp://old.example/unsubscribe/${recipientMark}\n`;
  const frozen = { subject: "", text, html: text, mark: null, origin: null };
  const more = { id: "1", campaignId: "1", attempt: 1, first: true, from: "noreply@example.jp" };
  const recipients = [{ id: "1", token: "TOKEN", to: "a@example.jp" }];
  const [message] = callOf({ ...more, frozen, recipients }).messages;
  expect(message?.headers?.["List-Unsubscribe"]).toBe("<http://old.example/api/unsubscribe/TOKEN>");
  expect(message?.text).toBe("https://evil.example/unsubscribe/x\nhttp://old.example/unsubscribe/TOKEN\n");
});

test("a campaign can start from a お知らせ and its event, and links to it while it is public", async () => {
  const staff = await signedInStaff();
  const form = noticeForm({
    title: "面接会",
    body: "お越しください。",
    audience: "student",
    eventStartsAt: new Date("2026-06-01T13:00:00+09:00"),
    venue: "文化センター",
    intent: "save",
  });
  await saveNotice(staff, form, now);
  const begun = await fromNotice(form.id);
  expect(begun).toEqual({
    subject: "面接会",
    body: "お越しください。\n\n**日時**\n2026年6月1日(月) 13:00\n\n**会場**\n文化センター",
    audience: "student",
    noticeId: form.id,
  });
  if (!begun) throw new Error("no notice");
  const { id } = await draftCampaign(staff, begun);
  const text = async () => {
    const campaign = await findCampaign(id);
    return campaign ? (await mailOf(campaign)).text : "";
  };
  expect(await text()).not.toContain(`/notices/${form.id}`);
  await saveNotice(staff, { ...form, version: 1, intent: "publish" }, now);
  expect(await text()).toContain(`${app}/notices/${form.id}\n`);
  expect(await fromNotice(crypto.randomUUID())).toBeUndefined();
  expect(await fromNotice("' or 1=1")).toBeUndefined();
});
