import { randomUUID } from "node:crypto";
import { findPublicFile } from "@/app/(public)/files/[id]/find";
import { readChanges } from "@/app/admin/audit/read-changes";
import { historyOf } from "@/lib/audit/list";
import { approvePhotos } from "@/lib/employers/photos/approve";
import { changePhoto } from "@/lib/employers/photos/change";
import { findPhotos, findProposedPhotos, shownPhotos } from "@/lib/employers/photos/find";
import { countSubmittedPhotos, returnedPhotos, submittedPhotos } from "@/lib/employers/photos/queue";
import { removePhoto } from "@/lib/employers/photos/remove";
import { reopenPhotos } from "@/lib/employers/photos/reopen";
import { reorderPhotos } from "@/lib/employers/photos/reorder";
import { returnPhotos } from "@/lib/employers/photos/return";
import { withdrawPhotos } from "@/lib/employers/photos/withdraw";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser, colleague } from "@/tests/support/employer-users";
import { lastLetterTo } from "@/tests/support/letters";
import { later, minute, network, signedInStaff, start } from "@/tests/support/people";
import { addedPhoto, picture, upload } from "@/tests/support/photos";
import { fifty } from "@/tests/support/presses";

const now = later(start, minute);
const reason = "1枚めに、名札が写っています";
const alts = (photos: { alt: string }[] | null) => photos?.map(({ alt }) => alt) ?? null;
const isPublic = async (file: string) => (await findPublicFile(file, now)) !== undefined;
const target = async (id: string) => ({ id, version: (await findPhotos(id)).version });

test("what a 担当者 adds and changes is not public before staff approve it, and what they remove is gone at once", async ({
  sql,
}) => {
  const { approved: user, email } = await approvedEmployerUser();
  const { employerId } = user;
  const staff = await signedInStaff("editor");
  const first = await addedPhoto(user, employerId, "港に面した2階建ての工場");
  expect(await shownPhotos(employerId)).toEqual([]);
  expect(await isPublic(first.file)).toBe(false);
  expect(await countSubmittedPhotos()).toBe(1);

  await approvePhotos(staff, await target(employerId), now);
  expect(await shownPhotos(employerId)).toEqual([first]);
  expect(await isPublic(first.file)).toBe(true);
  expect(await findProposedPhotos(employerId)).toBeUndefined();
  expect((await lastLetterTo(email)).subject).toContain("写真の承認");

  const seen = { seenFile: first.file, seenAlt: first.alt };
  const other = { employerId, id: first.id, alt: "工場の前に並ぶ3台のトラック", ...seen };
  expect(await changePhoto(user, { ...other, file: upload(await picture()) }, now)).toEqual({
    outcome: "changed",
  });
  const second = await addedPhoto(user, employerId, "休憩室の大きな窓と机");
  const changed = (await findPhotos(employerId)).proposed?.[0];
  expect(changed?.file).not.toBe(first.file);
  await reorderPhotos(user, { employerId, order: [second.id, first.id] }, now);
  expect(await shownPhotos(employerId)).toEqual([first]);
  for (const file of [changed?.file ?? "", second.file]) expect(await isPublic(file)).toBe(false);

  const waiting = await target(employerId);
  expect(await returnPhotos(staff, { ...waiting, reason }, now)).toMatchObject({ outcome: "done" });
  expect(await findPhotos(employerId)).toMatchObject({ state: "returned", reason });
  expect((await lastLetterTo(email)).text).toContain(reason);
  expect((await returnedPhotos(1)).rows).toMatchObject([{ id: employerId, reason }]);
  expect(await isPublic(first.file)).toBe(true);

  // A correction waits again, without a press of its own.
  const file = changed?.file ?? "";
  await changePhoto(user, { ...other, alt: "工場の前の3台の車", seenFile: file, seenAlt: other.alt }, now);
  expect(await findPhotos(employerId)).toMatchObject({ state: "submitted", reason: null });
  await approvePhotos(staff, await target(employerId), now);
  expect(alts(await shownPhotos(employerId))).toEqual(["休憩室の大きな窓と机", "工場の前の3台の車"]);
  expect(await isPublic(first.file)).toBe(false);
  expect(await sql`select id from files order by id`).toEqual(
    [file, second.file].sort().map((id) => ({ id })),
  );

  // Fifty presses to remove it, while nobody has approved anything.
  const removals = await fifty(() => removePhoto(user, { employerId, id: second.id }, now));
  expect(new Set(removals)).toEqual(new Set(["removed"]));
  expect(alts(await shownPhotos(employerId))).toEqual(["工場の前の3台の車"]);
  expect(await isPublic(second.file)).toBe(false);
  expect(await sql`select id from files`).toEqual([{ id: file }]);
  expect(await findPhotos(employerId)).toMatchObject({ state: "approved", proposed: null });
});

test("操作履歴 tells which photos staff approved, changed and removed, and holds no picture", async ({
  sql,
}) => {
  const { approved: user } = await approvedEmployerUser();
  const { employerId } = user;
  const staff = await signedInStaff("editor");
  const photo = await addedPhoto(user, employerId, "港に面した2階建ての工場");
  await returnPhotos(staff, { ...(await target(employerId)), reason }, now);
  await reopenPhotos(staff, await target(employerId), later(now, 1000));
  await approvePhotos(staff, await target(employerId), later(now, 2000));
  await addedPhoto(staff, employerId, "休憩室の大きな窓と机", later(now, 3000));
  await removePhoto(staff, { employerId, id: photo.id }, later(now, 4000));
  const history = await historyOf("photo", employerId);
  expect(history.map(({ action }) => action)).toEqual([
    "remove-file",
    "add-file",
    "approve",
    "reopen",
    "return",
  ]);
  expect(history.at(-1)?.reason).toBe(reason);
  const [entry] = await sql`select * from audit_entries where action = 'approve' and subject_kind = 'photo'`;
  const text = `港に面した2階建ての工場（${photo.file}）`;
  const changes = readChanges({ subjectKind: "photo", before: entry?.before, after: entry?.after });
  expect(changes).toHaveLength(3);
  expect(changes).toEqual(
    expect.arrayContaining([
      { name: "公開する写真", before: "（なし）", after: text },
      { name: "承認していない写真", before: text, after: "（なし）" },
      { name: "状態", before: "承認待ち", after: "承認" },
    ]),
  );
  const sizes = await sql`select length(t::text) as size from audit_entries t where subject_kind = 'photo'`;
  for (const { size } of sizes) expect(size).toBeLessThan(1_000);
});

test("of approvals and returns at the same time one counts, with one mail, and an older page decides nothing", async ({
  sql,
}) => {
  const { approved: user, email } = await approvedEmployerUser();
  const { employerId } = user;
  const [one, two] = [await signedInStaff("editor"), await signedInStaff("admin")];
  await addedPhoto(user, employerId);
  const older = await target(employerId);
  await addedPhoto(user, employerId, "休憩室の大きな窓と机");
  for (const decide of [approvePhotos(one, older, now), returnPhotos(one, { ...older, reason }, now)]) {
    expect(await decide).toMatchObject({ outcome: "conflict" });
  }
  const mails = async () =>
    sql`select kind from mails where to_address = ${email} and kind like 'business-photos-%'`;
  const waiting = await target(employerId);
  const approvals = await fifty(() => approvePhotos(one, waiting, now));
  expect(new Set(approvals.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
  expect(await mails()).toEqual([{ kind: "business-photos-approved" }]);

  await addedPhoto(user, employerId, "工場の前に並ぶ3台のトラック");
  const again = await target(employerId);
  const decisions = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      n % 2 === 0 ? approvePhotos(one, again, now) : returnPhotos(two, { ...again, reason }, now),
    ),
  );
  const { state, shown } = await findPhotos(employerId);
  expect(decisions.filter(({ outcome }) => outcome === "done")).toHaveLength(10);
  expect(decisions.filter(({ outcome }) => outcome === "conflict")).toHaveLength(10);
  expect(shown).toHaveLength(state === "approved" ? 3 : 2);
  expect(await mails()).toHaveLength(2);
});

test("a removal and an approval at the same time never show the removed photo", async () => {
  const { approved: user } = await approvedEmployerUser();
  const { employerId } = user;
  const staff = await signedInStaff("editor");
  for (let round = 0; round < 5; round += 1) {
    const photo = await addedPhoto(user, employerId);
    const waiting = await target(employerId);
    await Promise.all([
      removePhoto(user, { employerId, id: photo.id }, now),
      approvePhotos(staff, waiting, now),
    ]);
    expect(await shownPhotos(employerId)).toEqual([]);
    expect(await isPublic(photo.file)).toBe(false);
  }
});

test("what staff do is public at once, goes into what waits, and takes back nothing of a 担当者", async () => {
  const { approved: user } = await approvedEmployerUser();
  const { employerId } = user;
  const staff = await signedInStaff("editor");
  const first = await addedPhoto(staff, employerId, "港に面した2階建ての工場");
  const second = await addedPhoto(staff, employerId, "休憩室の大きな窓と机");
  expect(await isPublic(first.file)).toBe(true);
  const change = (photo: typeof first, alt: string) => ({
    ...{ employerId, id: photo.id, alt },
    ...{ seenFile: photo.file, seenAlt: photo.alt },
  });
  await changePhoto(user, change(first, "事業者が直した説明です"), now);
  expect(await changePhoto(staff, change(first, "市が直した説明です"), now)).toEqual({ outcome: "changed" });
  await changePhoto(staff, change(second, "市が直した2枚めの説明"), now);
  await addedPhoto(staff, employerId, "市が足した3枚めの写真");
  expect(await findPhotos(employerId)).toMatchObject({ state: "submitted" });
  const { shown, proposed } = await findPhotos(employerId);
  expect(alts(shown)).toEqual(["市が直した説明です", "市が直した2枚めの説明", "市が足した3枚めの写真"]);
  expect(alts(proposed)).toEqual([
    "事業者が直した説明です",
    "市が直した2枚めの説明",
    "市が足した3枚めの写真",
  ]);
  // Until both are the same: then nothing waits.
  const [own] = proposed ?? [];
  if (!own) throw new Error("nothing waits");
  await changePhoto(user, change(own, "市が直した説明です"), now);
  expect(await findPhotos(employerId)).toMatchObject({ state: "approved", proposed: null });
});

test("of two people who change a photo the second sees what the first has saved", async () => {
  const { approved: user } = await approvedEmployerUser();
  const { approved: other } = await colleague(user, "jiro@example.jp");
  const { employerId } = user;
  const photo = await addedPhoto(user, employerId);
  const change = (alt: string) => ({
    ...{ employerId, id: photo.id, alt },
    ...{ seenFile: photo.file, seenAlt: photo.alt },
  });
  const presses = await fifty(() => changePhoto(user, change("先に直した説明です"), now));
  expect(new Set(presses.map(({ outcome }) => outcome))).toEqual(new Set(["changed"]));
  expect(await changePhoto(other, change("後に直した説明です"), now)).toMatchObject({
    outcome: "conflict",
    current: { alt: "先に直した説明です" },
  });
  const knowingly = { ...change("後に直した説明です"), seenAlt: "先に直した説明です" };
  expect(await changePhoto(other, knowingly, now)).toEqual({ outcome: "changed" });
  await removePhoto(other, { employerId, id: photo.id }, now);
  expect(await changePhoto(user, change("消えた写真の説明"), now)).toEqual({ outcome: "gone" });
  expect(await reorderPhotos(user, { employerId, order: [photo.id] }, now)).toBe("other-photos");
});

test("a withdrawn change leaves the public photos as they are, and no file", async ({ sql }) => {
  const { approved: user } = await approvedEmployerUser();
  const { employerId } = user;
  const kept = await addedPhoto(await signedInStaff("editor"), employerId);
  await addedPhoto(user, employerId, "休憩室の大きな窓と机");
  const { version } = await target(employerId);
  const presses = await fifty(() => withdrawPhotos(user, version, now));
  expect(new Set(presses)).toEqual(new Set(["withdrawn"]));
  expect(await findPhotos(employerId)).toMatchObject({ shown: [kept], proposed: null, state: "approved" });
  expect(await sql`select id from files`).toEqual([{ id: kept.file }]);
  // Staff approve meanwhile: the page of before withdraws nothing of what is public.
  await addedPhoto(user, employerId, "工場の前に並ぶ3台のトラック");
  const waiting = await target(employerId);
  await approvePhotos(await signedInStaff("editor"), waiting, now);
  expect(await withdrawPhotos(user, waiting.version, now)).not.toBe("unknown");
  expect(await shownPhotos(employerId)).toHaveLength(2);
});

test("a 事業者 changes no photo of another, and a removed 担当者 none at all", async () => {
  const { approved: user } = await approvedEmployerUser();
  const { approved: foreign } = await approvedEmployerUser("umikaze@example.jp", network(7));
  const { employerId } = user;
  const photo = await addedPhoto(user, employerId);
  const before = await findPhotos(employerId);
  const seen = { seenFile: photo.file, seenAlt: photo.alt };
  expect(
    await changePhoto(foreign, { employerId, id: photo.id, alt: "よその説明です", ...seen }, now),
  ).toEqual({ outcome: "unknown" });
  expect(await removePhoto(foreign, { employerId, id: photo.id }, now)).toBe("unknown");
  expect(await reorderPhotos(foreign, { employerId, order: [photo.id] }, now)).toBe("unknown");
  await expect(addedPhoto(foreign, employerId)).rejects.toThrow("unknown");
  // With the own id nothing of the other is found.
  expect(await removePhoto(foreign, { employerId: foreign.employerId, id: photo.id }, now)).toBe("removed");
  expect(await findPhotos(employerId)).toEqual(before);
  const gone = { ...user, id: randomUUID() };
  expect(await removePhoto(gone, { employerId, id: photo.id }, now)).toBe("unknown");
  expect((await submittedPhotos(1)).total).toBe(1);
});
