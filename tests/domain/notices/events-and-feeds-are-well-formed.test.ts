import { eventCalendar } from "@/lib/notices/calendar";
import { noticesFeed } from "@/lib/notices/feed";
import { listNotices, neighbours, type Reader, upcomingEvents } from "@/lib/notices/list";
import { saveNotice } from "@/lib/notices/save";
import { withdrawNotice } from "@/lib/notices/withdraw";
import { calendarLinks } from "@/lib/text/calendar-links";
import { expect, test } from "@/tests/support/domain";
import { noticeForm } from "@/tests/support/notices";
import { day, hour, later, minute, start as now, second, signedInStaff } from "@/tests/support/people";

const startsAt = new Date("2026-05-20T13:00:00+09:00");
const endsAt = new Date("2026-05-20T16:30:00+09:00");
const hostile = "面接会; 会場,\\案内</title><script>alert(1)</script>\r\nBEGIN:VEVENT\u0001𠮷".padEnd(
  100,
  "長",
);

/** The properties of the event in a calendar file (RFC 5545); throws when the file is not well formed. */
function readCalendar(text: string): Map<string, string> {
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const fields = new Map<string, string>();
  const open: string[] = [];
  for (const line of text.replaceAll("\r\n ", "").split("\r\n").filter(Boolean)) {
    const [, name = "", value = ""] = /^([A-Z-]+(?:;[A-Z]+=[^:]+)?):(.*)$/s.exec(line) ?? [];
    expect(name, line).not.toBe("");
    if (name === "BEGIN") open.push(value);
    else if (name === "END") expect(open.pop()).toBe(value);
    else if (open.at(-1) === "VEVENT") fields.set(name, value);
  }
  expect(open).toEqual([]);
  return fields;
}

test("an event is a calendar entry in Japanese time, and keeps its UID after a change", async () => {
  const staff = await signedInStaff();
  const form = noticeForm({
    title: hostile,
    venue: "文化センター, 大ホール",
    howToJoin: "電話で。\n先着順",
    eventStartsAt: startsAt,
    eventEndsAt: endsAt,
  });
  await saveNotice(staff, form, now);
  const first = readCalendar((await eventCalendar(form.id, now)) ?? "");
  expect(first.get("DTSTART;TZID=Asia/Tokyo")).toBe("20260520T130000");
  expect(first.get("DTEND;TZID=Asia/Tokyo")).toBe("20260520T163000");
  expect(first.get("UID")).toBe(`${form.id}@localhost`);
  expect(first.get("URL")).toBe(`http://localhost:3000/notices/${form.id}`);
  expect(first.get("LOCATION")).toBe("文化センター\\, 大ホール");
  const unescaped = first.get("SUMMARY")?.replace(/\\n/g, "\n").replace(/\\(.)/g, "$1");
  expect(unescaped).toBe(hostile.replace("\r\n", "\n").replace("\u0001", ""));
  await saveNotice(staff, { ...form, version: 1, eventEndsAt: null }, later(now, hour));
  const second = readCalendar((await eventCalendar(form.id, later(now, hour))) ?? "");
  expect(second.get("UID")).toBe(first.get("UID"));
  expect(Number(second.get("SEQUENCE"))).toBeGreaterThan(Number(first.get("SEQUENCE")));
  expect(second.has("DTEND;TZID=Asia/Tokyo")).toBe(false);
});

test("a notice without an event, a draft, a scheduled and an ended one have no calendar entry", async () => {
  const staff = await signedInStaff();
  const event = { eventStartsAt: startsAt };
  const forms = [
    noticeForm(),
    noticeForm({ ...event, intent: "save" }),
    noticeForm({ ...event, publishedAt: later(now, hour) }),
    noticeForm({ ...event, endsOn: "2026-05-12" }),
  ];
  for (const form of forms) await saveNotice(staff, form, now);
  const at = [now, now, now, later(now, day)];
  for (const [n, { id }] of forms.entries()) expect(await eventCalendar(id, at[n] ?? now)).toBeUndefined();
  expect(await eventCalendar("'; drop table notices", now)).toBeUndefined();
});

test("the feed holds the notices that are shown, to the second, and their text is escaped", async () => {
  const staff = await signedInStaff();
  const shown = noticeForm({ title: hostile, venue: "]]>&amp;<b>", eventStartsAt: startsAt });
  const scheduled = noticeForm({ publishedAt: later(now, hour), endsOn: "2026-05-12" });
  const draft = noticeForm({ intent: "save" });
  for (const form of [shown, scheduled, draft]) await saveNotice(staff, form, now);
  const ids = async (at: Date) =>
    [...(await noticesFeed(at)).matchAll(/<guid>http:\/\/localhost:3000\/notices\/([^<]+)</g)].map(
      ([, id]) => id,
    );
  expect(await ids(later(now, hour - second))).toEqual([shown.id]);
  expect(await ids(later(now, hour))).toEqual([scheduled.id, shown.id]);
  expect(await ids(new Date("2026-05-13T00:00:00+09:00"))).toEqual([shown.id]);
  const feed = await noticesFeed(now);
  expect(feed).not.toContain("<script>");
  expect(feed).not.toContain("<b>");
  await withdrawNotice(staff, shown.id, now);
  expect(await ids(now)).toEqual([]);
});

test("events are sorted by day, and are listed until their day is over", async () => {
  const staff = await signedInStaff();
  const laterEvent = noticeForm({ title: "後", eventStartsAt: later(startsAt, day) });
  const first = noticeForm({ title: "先", eventStartsAt: startsAt, eventEndsAt: endsAt });
  for (const form of [laterEvent, first, noticeForm()]) await saveNotice(staff, form, now);
  const titles = async (at: Date) => (await upcomingEvents(5, at)).map(({ title }) => title);
  expect(await titles(now)).toEqual(["先", "後"]);
  expect(await titles(new Date("2026-05-20T23:59:59+09:00"))).toEqual(["先", "後"]);
  expect(await titles(new Date("2026-05-21T00:00:00+09:00"))).toEqual(["後"]);
});

test("previous and next lead through all notices that are shown, and a filter by 対象 includes those for everyone", async () => {
  const staff = await signedInStaff();
  const audiences = ["everyone", "general", "student", "everyone"] as const;
  // Two notices of the same moment are ordered by their ids.
  const moments = [now, now, later(now, -hour), later(now, -2 * hour)];
  for (const [n, audience] of audiences.entries()) {
    await saveNotice(staff, noticeForm({ audience, publishedAt: moments[n] ?? now }), now);
  }
  await saveNotice(staff, noticeForm({ intent: "save", publishedAt: later(now, -90 * minute) }), now);
  const { rows: notices } = await listNotices(1, now);
  for (const [n, notice] of notices.entries()) {
    const beside = await neighbours(notice, now);
    expect(beside.newer?.id).toBe(notices[n - 1]?.id);
    expect(beside.older?.id).toBe(notices[n + 1]?.id);
  }
  expect((await listNotices(1, now, { reader: "general" })).total).toBe(3);
  expect((await listNotices(1, now, { reader: "student" })).total).toBe(3);
});

test("words are found in the title, the text and the place of a notice that is shown", async () => {
  const staff = await signedInStaff();
  for (const own of [
    { title: "合同企業面接会", audience: "student" as const, venue: "文化センター", eventStartsAt: startsAt },
    { title: "相談会", body: "キャリアの相談" },
    { title: "面接の練習", intent: "save" as const },
  ])
    await saveNotice(staff, noticeForm(own), now);
  const found = async (words: string, reader?: Reader) =>
    (await listNotices(1, now, { words, ...(reader && { reader }) })).rows.map(({ title }) => title);
  expect(await found("面接")).toEqual(["合同企業面接会"]);
  expect(await found("ｷｬﾘｱ　相談")).toEqual(["相談会"]);
  expect(await found("センター")).toEqual(["合同企業面接会"]);
  expect(await found("面接", "general")).toEqual([]);
  expect(await found("%")).toEqual([]);
});

test("an event goes into the calendars on the web at its time in Japan", () => {
  const links = calendarLinks({
    startsAt: new Date("2026-05-20T04:00:00Z"),
    endsAt: new Date("2026-05-20T07:30:00Z"),
    summary: "面接会&相談会",
    location: "文化センター",
    description: "一\n二",
  });
  const [google, outlook] = links.map(({ href }) => new URL(href));
  expect(Object.fromEntries(google?.searchParams ?? [])).toMatchObject({
    text: "面接会&相談会",
    dates: "20260520T130000/20260520T163000",
    ctz: "Asia/Tokyo",
    location: "文化センター",
    details: "一\n二",
  });
  expect(Object.fromEntries(outlook?.searchParams ?? [])).toMatchObject({
    subject: "面接会&相談会",
    startdt: "2026-05-20T04:00:00.000Z",
    enddt: "2026-05-20T07:30:00.000Z",
  });
});
