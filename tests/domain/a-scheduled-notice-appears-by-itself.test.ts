import { noticesCameDue } from "@/lib/notices/due";
import { findNotice } from "@/lib/notices/find";
import { saveNotice } from "@/lib/notices/save";
import { tagsOf } from "@/lib/page-cache/announce";
import { entryIsCurrent, freshness, invalidateAll } from "@/lib/page-cache/freshness.mjs";
import { startScheduledPublishing } from "@/lib/page-cache/scheduled-publishing";
import { expect, test } from "@/tests/support/domain";
import { noticeForm } from "@/tests/support/notices";
import { hour, later, start as now, second, signedInStaff } from "@/tests/support/people";

test("a moment is noticed once, whatever looks lie around it", async () => {
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
  // Looks that failed for hours are made up for by the next one.
  expect(await noticesCameDue(now, later(at, 5 * hour))).toBe(true);
});

test("an instance forgets its pages after the moment, and only those that show it", async () => {
  const staff = await signedInStaff();
  const soon = later(new Date(), 1_000);
  await saveNotice(staff, noticeForm({ publishedAt: soon }), new Date());
  const made = Date.now();
  invalidateAll(made);
  const kept = () => entryIsCurrent(freshness(), made, tagsOf(["notices"]).split(","), Date.now());
  expect(kept()).toBe(true);
  const stop = startScheduledPublishing(async (since, until) =>
    (await noticesCameDue(since, until)) ? ["notices"] : [],
  );
  try {
    await expect.poll(kept).toBe(false);
    expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime());
    expect(entryIsCurrent(freshness(), made, ["_N_T_/(public)/jobs/layout"], Date.now())).toBe(true);
  } finally {
    await stop();
  }
});
