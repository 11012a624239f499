import { noticesCameDue } from "@/lib/notices/due";
import { findNotice } from "@/lib/notices/find";
import { saveNotice } from "@/lib/notices/save";
import { tagsOf } from "@/lib/page-cache/announce";
import { entryIsCurrent, freshness, invalidateAll } from "@/lib/page-cache/freshness.mjs";
import { startScheduledPublishing } from "@/lib/page-cache/scheduled-publishing";
import { expect, test } from "@/tests/support/domain";
import { noticeForm } from "@/tests/support/notices";
import { hour, later, start as now, second, signedInStaff } from "@/tests/support/people";

test("the publication of a scheduled notice is found by exactly one check", async () => {
  const staff = await signedInStaff();
  const at = later(now, hour);
  const form = noticeForm({ publishedAt: at });
  await saveNotice(staff, form, now);
  await saveNotice(staff, noticeForm({ publishedAt: at, intent: "save" }), now);
  expect(await findNotice(form.id, later(at, -1))).toBeUndefined();
  expect(await findNotice(form.id, at)).toMatchObject({ ended: false });
  expect(await noticesCameDue(now, later(at, -1))).toBe(false);
  expect(await noticesCameDue(later(at, -1), at)).toBe(true);
  expect(await noticesCameDue(at, later(at, second))).toBe(false);
  // After checks that failed for hours, the next one finds it.
  expect(await noticesCameDue(now, later(at, 5 * hour))).toBe(true);
});

test("at the publication an instance invalidates the pages that show the notice, and no others", async () => {
  const staff = await signedInStaff();
  const soon = later(new Date(), second);
  await saveNotice(staff, noticeForm({ publishedAt: soon }), new Date());
  const rendered = Date.now();
  invalidateAll(rendered);
  const isCurrent = () => entryIsCurrent(freshness(), rendered, tagsOf(["notices"]).split(","), Date.now());
  expect(isCurrent()).toBe(true);
  const stop = startScheduledPublishing(async (since, until) =>
    (await noticesCameDue(since, until)) ? ["notices"] : [],
  );
  try {
    await expect.poll(isCurrent).toBe(false);
    expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime());
    expect(entryIsCurrent(freshness(), rendered, ["_N_T_/(public)/jobs/layout"], Date.now())).toBe(true);
  } finally {
    await stop();
  }
});
