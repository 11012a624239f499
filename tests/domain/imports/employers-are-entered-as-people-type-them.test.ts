import sharp from "sharp";
import { findPublicFile } from "@/app/(public)/files/[id]/find";
import { findLogo, removeLogo, setLogo } from "@/lib/employers/listing/logo";
import { publishEmployer } from "@/lib/employers/listing/publish";
import { employerInput } from "@/lib/employers/listing/schema";
import { withdrawEmployer } from "@/lib/employers/listing/withdraw";
import { fileContent } from "@/lib/files/find";
import { jobFields, jobLabels, jobValue } from "@/lib/jobs/fields/fields";
import { jobInput } from "@/lib/jobs/schema";
import { expect, test } from "@/tests/support/domain";
import { start as now, signedInStaff } from "@/tests/support/people";
import { samples } from "@/tests/support/samples";
import { draftEmployer, jobForm } from "@/tests/support/staff-forms";

const typed = { name: "青波", kana: "アオナミ", industry: "製造業", address: "いわき市" };
const parse = (own: object) => employerInput.safeParse({ ...typed, ...own });

test("kana, telephone and website are understood as people type them", () => {
  expect(parse({ kana: "ｱｵﾅﾐ ヴィラ" }).data?.kana).toBe("あおなみゔぃら");
  expect(parse({ phone: "０２４６－００－００１１" }).data?.phone).toBe("0246-00-0011");
  expect(parse({ phone: "0246ー00ー0011" }).data?.phone).toBe("0246-00-0011");
  expect(parse({ website: "www.example.jp" }).data?.website).toBe("https://www.example.jp/");
  expect(parse({ website: "http://example.jp/saiyo?a=1" }).data?.website).toBe("http://example.jp/saiyo?a=1");
  expect(parse({}).data).toMatchObject({ phone: null, website: null, department: null, introduction: "" });
});

test("unusable values are refused with a sentence", () => {
  const refused: object[] = [
    { kana: "青波" },
    { kana: "" },
    { industry: "宇宙業" },
    { phone: "内線12" },
    { phone: '0246-00"onclick=' },
    ...[
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,x",
      "ftp://example.jp/",
      "https://",
      "https://city.example@evil.example/",
      "mailto:a@example.jp",
      "example",
    ].map((website) => ({ website })),
  ];
  for (const own of refused) {
    const { success, error } = parse(own);
    expect.soft(success, JSON.stringify(own)).toBe(false);
    expect.soft(error?.issues[0]?.message, JSON.stringify(own)).toMatch(/ください/);
  }
});

test("a form that is filled from a posting gives the same posting", () => {
  const job = jobForm("7f2c1f2e-9d2f-4b57-8d5b-6a2f5a3f9a10", {
    dispatch: true,
    carCommute: false,
    wageTo: 1_300,
  });
  const values = Object.fromEntries(jobFields.map((field) => [field, jobValue(field, job)]));
  expect(jobInput.parse(values)).toEqual(job);
  expect(new Set(Object.values(jobLabels)).size).toBe(jobFields.length);
  const backwards = jobInput.safeParse({ ...values, wageTo: "1000", closesOn: "2026年5月1日" });
  expect(backwards.error?.issues.map(({ path }) => path[0])).toEqual(["wageTo", "closesOn"]);
});

test("a logo is encoded anew as a small WebP, and is public while its employer is", async ({ sql }) => {
  const staff = await signedInStaff("editor");
  const employer = await draftEmployer(staff);
  const { png, jpeg, webp, pdf } = await samples();
  const upload = (content: Buffer) => ({
    id: employer.id,
    file: new File([new Uint8Array(content)], "ロゴ.png"),
  });
  const wide = await sharp(png).resize(1600, 800).png().toBuffer();
  for (const picture of [png, jpeg, webp, wide, wide]) {
    expect(await setLogo(staff, upload(picture), now)).toBe("set");
    expect(await sql`select 1 from files`).toHaveLength(1);
  }
  const logo = await findLogo(employer.id);
  expect(logo).toMatchObject({ width: 400, height: 200 });
  const content = await fileContent(logo?.id ?? "");
  expect((await sharp(content).metadata()).format).toBe("webp");
  await setLogo(staff, upload(jpeg), now);
  const small = await findLogo(employer.id);
  expect(small).toMatchObject({ width: 40, height: 30 });
  expect((await fileContent(small?.id ?? ""))?.includes("secret place")).toBe(false);
  const wrong: [Buffer, string][] = [
    [pdf, "unknown-kind"],
    [Buffer.from("<svg onload=alert(1)>"), "unknown-kind"],
  ];
  for (const [content, refusal] of wrong) expect(await setLogo(staff, upload(content), now)).toBe(refusal);
  expect(await findLogo(employer.id)).toEqual(small);
  const isPublic = async () => (await findPublicFile(small?.id ?? "", now)) !== undefined;
  expect(await isPublic()).toBe(false);
  await publishEmployer(staff, { id: employer.id, version: 1 }, now);
  expect(await isPublic()).toBe(true);
  await withdrawEmployer(staff, employer.id, now);
  expect(await isPublic()).toBe(false);
  expect(await removeLogo(staff, employer.id, now)).toBe("removed");
  expect(await findLogo(employer.id)).toBeUndefined();
});
