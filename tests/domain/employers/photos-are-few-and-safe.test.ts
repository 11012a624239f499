import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { GET } from "@/app/(public)/files/[id]/route";
import { deleteEmployer } from "@/lib/employers/listing/delete";
import { publishEmployer } from "@/lib/employers/listing/publish";
import { addPhoto } from "@/lib/employers/photos/add";
import { approvePhotos } from "@/lib/employers/photos/approve";
import { findPhotos, isPhotoPublic, shownPhotos } from "@/lib/employers/photos/find";
import { addPhotoInput } from "@/lib/employers/photos/schema";
import { deleteEmployerUser } from "@/lib/employers/users/delete-account";
import { resumeEmployer } from "@/lib/employers/users/resume";
import { suspendEmployer } from "@/lib/employers/users/suspend";
import { fileContent } from "@/lib/files/find";
import { expect, test } from "@/tests/support/domain";
import { approvedEmployerUser } from "@/tests/support/employer-users";
import { later, minute, network, signedInStaff, start } from "@/tests/support/people";
import { addedPhoto, picture, upload } from "@/tests/support/photos";
import { fifty } from "@/tests/support/presses";
import { samples } from "@/tests/support/samples";
import { draftEmployer } from "@/tests/support/staff-forms";

const now = later(start, minute);
const alt = "港に面した2階建ての工場";

test("a 事業者 has four photos at most, however many are sent at once, and each only once", async ({
  sql,
}) => {
  const { approved: user } = await approvedEmployerUser();
  const { employerId } = user;
  const pictures = await Promise.all(Array.from({ length: 12 }, () => picture()));
  const send = (content: Buffer, author: Parameters<typeof addPhoto>[0] = user) =>
    addPhoto(author, { employerId, alt, file: upload(content) }, now);
  const answers = await Promise.all(pictures.map((content) => send(content)));
  expect(answers.filter(({ outcome }) => outcome === "added")).toHaveLength(4);
  expect(answers.filter(({ outcome }) => outcome === "full")).toHaveLength(8);
  expect((await findPhotos(employerId)).proposed).toHaveLength(4);
  expect(await sql`select id from files`).toHaveLength(4);
  // Those that wait count for staff too: an approval would make more than four.
  const staff = await signedInStaff("editor");
  expect(await send(await picture(), staff)).toEqual({ outcome: "full" });

  const { approved: other } = await approvedEmployerUser("umikaze@example.jp", network(7));
  const own = { employerId: other.employerId, alt, file: upload(await picture()) };
  const presses = await fifty(() => addPhoto(other, own, now));
  expect(new Set(presses.map(({ outcome }) => outcome))).toEqual(new Set(["added"]));
  expect((await findPhotos(other.employerId)).proposed).toHaveLength(1);
  expect(await addPhoto(other, { ...own, alt: "同じ写真の、別の説明" }, now)).toEqual({ outcome: "twice" });
  // Another 事業者 may have the same picture: it is a file of its own.
  expect(await sql`select count(distinct owner_id)::int as owners from files`).toEqual([{ owners: 2 }]);
});

test("pictures cost a 事業者 sixty tries an hour", async () => {
  const { approved: user } = await approvedEmployerUser();
  const { employerId } = user;
  const send = (at: Date) => {
    const file = upload(Buffer.from("no picture"));
    return addPhoto(user, { employerId, alt, file }, at);
  };
  const answers = await Promise.all(Array.from({ length: 70 }, () => send(now)));
  expect(answers.filter(({ outcome }) => outcome === "unknown-kind")).toHaveLength(60);
  expect(answers.filter(({ outcome }) => outcome === "limited")).toHaveLength(10);
  expect(await send(later(now, 61 * minute))).toEqual({ outcome: "unknown-kind" });
});

test("a photo is encoded anew as a WebP of 1200 pixels at most, upright, without place and name", async ({
  sql,
}) => {
  const staff = await signedInStaff("editor");
  const { id: employerId } = await draftEmployer(staff);
  const add = async (content: Buffer, name?: string) => {
    const answer = await addPhoto(staff, { employerId, alt, file: upload(content, name) }, now);
    const photo = (await shownPhotos(employerId)).at(-1);
    return { answer: answer.outcome, photo, content: await fileContent(photo?.file ?? randomUUID()) };
  };
  const gps = { GPSLatitude: "37/1 3/1 0/1", GPSLatitudeRef: "N", GPSMapDatum: "secret place" };
  const noise = await picture(400, 300);
  const turned = await sharp(noise)
    .resize(4000, 3000)
    .jpeg()
    .withExif({ IFD0: { ImageDescription: "secret words" }, IFD3: gps })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const withPlace = await sharp(turned).keepMetadata().withExifMerge({ IFD3: gps }).toBuffer();
  expect(withPlace.toString("latin1")).toContain("secret");
  const { photo, content } = await add(withPlace, "../田中花子の写真.jpg");
  expect(photo).toMatchObject({ width: 900, height: 1200 });
  const { format, width, height, exif, orientation, xmp, icc, iptc } = await sharp(content).metadata();
  expect({ format, width, height }).toEqual({ format: "webp", width: 900, height: 1200 });
  expect([exif, orientation, xmp, icc, iptc]).toEqual(Array(5).fill(undefined));
  expect(content?.toString("latin1")).not.toContain("secret");
  expect(await sql`select distinct name from files`).toEqual([{ name: "写真.webp" }]);

  const small = await add((await samples()).png);
  expect(small.photo).toMatchObject({ width: 40, height: 30 });
});

test("what is no picture, is broken, moves or would fill the memory is refused", async ({ sql }) => {
  const staff = await signedInStaff("editor");
  const { id: employerId } = await draftEmployer(staff);
  const { png, jpeg, pdf } = await samples();
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(20_000, 16);
  bomb.writeUInt32BE(20_000, 20);
  // Valid in every part, and small: 100 million pixels of one colour.
  const truly = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: "#fff" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(truly.length).toBeLessThan(1_000_000);
  const frames = { raw: { width: 8, height: 16, channels: 3 as const, pageHeight: 8 } };
  const film = await sharp(Buffer.from(Array.from({ length: 8 * 16 * 3 }, (_, n) => (n * 37) % 256)), frames)
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  const wrong: [string, Buffer, string][] = [
    ["svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "unknown-kind"],
    ["html", Buffer.from("<html><script>alert(1)</script></html>"), "unknown-kind"],
    ["gif", Buffer.from("GIF89a/*"), "unknown-kind"],
    ["pdf", pdf, "unknown-kind"],
    ["empty", Buffer.alloc(0), "empty"],
    ["big", Buffer.alloc(10_000_001), "too-big"],
    ["cut", jpeg.subarray(0, Math.floor(jpeg.length * 0.6)), "broken"],
    ["a claim", bomb, "broken"],
    ["a bomb", truly, "broken"],
    ["a film", film, "animation"],
  ];
  for (const [what, content, refusal] of wrong) {
    const answer = await addPhoto(staff, { employerId, alt, file: upload(content, "photo.jpg") }, now);
    expect.soft(answer.outcome, what).toBe(refusal);
  }
  expect(await sql`select id from files`).toEqual([]);
  expect(await shownPhotos(employerId)).toEqual([]);
  // What follows a picture is cut off.
  const joined = Buffer.concat([jpeg, Buffer.from("PK\x05\x06<script>alert(1)</script>")]);
  expect(await addPhoto(staff, { employerId, alt, file: upload(joined) }, now)).toEqual({
    outcome: "added",
  });
  const [photo] = await shownPhotos(employerId);
  expect((await fileContent(photo?.file ?? ""))?.toString("latin1")).not.toContain("script");
});

test("an approved photo is sent by its kind and revalidated; a waiting or hidden one is not found", async () => {
  const { approved: user } = await approvedEmployerUser();
  const { employerId } = user;
  const staff = await signedInStaff("admin");
  const ask = (file: string) =>
    GET(new Request(`http://localhost:3000/files/${file}`), { params: Promise.resolve({ id: file }) });
  const waiting = await addedPhoto(user, employerId);
  expect((await ask(waiting.file)).status).toBe(404);
  await approvePhotos(staff, { id: employerId, version: (await findPhotos(employerId)).version }, now);
  const sent = await ask(waiting.file);
  expect(Object.fromEntries(sent.headers)).toMatchObject({
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    "cache-control": "public, max-age=0, must-revalidate",
    etag: `"${waiting.file}"`,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  });
  await sent.arrayBuffer();
  await suspendEmployer(staff, employerId, now);
  expect((await ask(waiting.file)).status).toBe(404);
  await resumeEmployer(staff, employerId, now);
  expect((await ask(waiting.file)).status).toBe(404);
});

test("a 事業者 that is deleted leaves no file, and the last account takes along what waited", async ({
  sql,
}) => {
  const staff = await signedInStaff("admin");
  const draft = await draftEmployer(staff);
  const photo = await addedPhoto(staff, draft.id);
  expect(await isPhotoPublic(draft.id, photo.file)).toBe(false);
  expect(await deleteEmployer(staff, draft.id, now)).toBe("deleted");
  expect(await sql`select id from files`).toEqual([]);
  expect(await sql`select id from employer_photos`).toEqual([]);

  const { approved: user, password } = await approvedEmployerUser();
  const kept = await addedPhoto(staff, user.employerId);
  await addedPhoto(user, user.employerId, "休憩室の大きな窓と机");
  expect(await deleteEmployerUser(user, { current: password }, now)).toEqual({ outcome: "deleted" });
  expect(await findPhotos(user.employerId)).toMatchObject({
    shown: [kept],
    proposed: null,
    state: "approved",
  });
  expect(await sql`select id from files`).toEqual([{ id: kept.file }]);
});

test("a photo of a draft is public with it", async () => {
  const staff = await signedInStaff("editor");
  const draft = await draftEmployer(staff);
  const photo = await addedPhoto(staff, draft.id);
  expect(await isPhotoPublic(draft.id, photo.file)).toBe(false);
  await publishEmployer(staff, { id: draft.id, version: draft.version }, now);
  expect(await isPhotoPublic(draft.id, photo.file)).toBe(true);
});

test("the text of a photo says in five to a hundred letters what is on it", () => {
  const file = upload(Buffer.from("x"));
  const sentence = (typed: string) => addPhotoInput.safeParse({ alt: typed, file }).error?.issues[0]?.message;
  for (const good of ["港の工場", "🏭".repeat(2)].map((start) => `${start}と車が`)) {
    expect(sentence(good), good).toBeUndefined();
  }
  expect(sentence("あ".repeat(100))).toBeUndefined();
  expect(sentence("")).toBe("写真の説明を入力してください");
  expect(sentence("あ".repeat(101))).toBe("写真の説明は100文字以内で入力してください");
  for (const short of ["写真", "　工場の 　"]) expect(sentence(short), short).toContain("5文字以上で");
  for (const name of ["IMG_0123.JPG", "IMG_0123", "DSC00012", "工場の外観.jpeg"]) {
    expect(sentence(name), name).toContain("ファイルの名前ではなく");
  }
});
