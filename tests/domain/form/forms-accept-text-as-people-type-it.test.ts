import { loginInput } from "@/lib/accounts/schema";
import { likelyAddress } from "@/lib/applicants/domain-typo";
import { mailProvider } from "@/lib/applicants/mail-help";
import { registerApplicant } from "@/lib/applicants/register";
import { changePasswordInput, deleteInput, registerApplicantInput } from "@/lib/applicants/schema";
import { nextFor, safeNext } from "@/lib/auth/safe-next";
import { consentInput, startRegistrationInput } from "@/lib/mailed-links/schema";
import { expect, test } from "@/tests/support/domain";
import { activation, pending, start } from "@/tests/support/people";

const form = {
  token: "t",
  email: "a@example.jp",
  password: " abc ",
  handlePrefix: "ABC",
  attribute: "general",
  wantsMail: "yes",
};
const why = (changed: Record<string, unknown>) =>
  registerApplicantInput.safeParse({ ...form, ...changed }).error?.issues.map((issue) => issue.message)[0];

test("two people with the same 識別文字列 both register and get different 識別名", async ({ sql }) => {
  for (const email of ["one@example.jp", "two@example.jp"]) {
    await registerApplicant(activation(email, await pending(email)), start);
  }
  const people = await sql<{ handle: string }[]>`select handle from applicants`;
  const handles = people.map(({ handle }) => handle);
  for (const handle of handles) expect(handle).toMatch(/^ABC\d{7}$/);
  expect(new Set(handles).size).toBe(2);
});

test("a 識別文字列 becomes capital letters or is refused with a reason", () => {
  for (const typed of ["abc", "ＡＢＣ", "ａｂｃ", " Abc "]) {
    expect(registerApplicantInput.parse({ ...form, handlePrefix: typed }).handlePrefix).toBe("ABC");
  }
  const reasons = ["AB1", "あいう", "ABCD", "AB", ""].map((typed) => why({ handlePrefix: typed }));
  expect(reasons).toEqual([
    "識別文字列は、数字や記号、かなを使わず、半角アルファベットだけで入力してください",
    "識別文字列は、数字や記号、かなを使わず、半角アルファベットだけで入力してください",
    "識別文字列は3文字で入力してください",
    "識別文字列は3文字で入力してください",
    "識別文字列を入力してください",
  ]);
});

test("characters that nobody sees are dropped from an address, and a wrong one is named", () => {
  const read = (typed: string) => startRegistrationInput.safeParse({ email: typed });
  const unseen = [
    "\u200b",
    "\u200c",
    "\u200d",
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202c",
    "\u2060",
    "\u2066",
    "\u2069",
    "\ufeff",
    "\u00ad",
    "\u034f",
    "\u3164",
    "\ufe0f",
    "\u{e0041}",
  ];
  for (const sign of unseen)
    for (const typed of [
      `${sign}taro@docomo.ne.jp`,
      `ta${sign}ro@docomo.ne.jp`,
      `taro@docomo${sign}.ne.jp${sign}`,
    ])
      expect(read(typed).data?.email, JSON.stringify(typed)).toBe("taro@docomo.ne.jp");
  const wrong: [typed: string, named: string][] = [
    ["たろう@example.jp", "「た」"],
    ["taro＠例え.jp", "「例」"],
    ["ta ro@example.jp", "（空白）"],
    ["ta　ro@example.jp", "（空白）"],
    ["taro@example、jp", "「、」"],
    ["taro@example。jp", "「。」"],
    ["taro@exämple.jp", "「ä」"],
    ["taro😀@example.jp", "「😀」"],
    ["ta\u0000ro@example.jp", "「□」"],
    ['"taro"@example.jp', '「"」'],
    ["taro<x>@example.jp", "「<」"],
    ["taro@example.jp,jiro@example.jp", "「,」"],
  ];
  for (const [typed, named] of wrong) expect(read(typed).error?.issues[0]?.message, typed).toContain(named);
});

test("addresses of old carriers are accepted, full-width ones are converted, line breaks are refused", () => {
  const read = (typed: string) => startRegistrationInput.safeParse({ email: typed }).data?.email;
  expect(read("a..b@docomo.ne.jp")).toBe("a..b@docomo.ne.jp");
  expect(read("x.@docomo.ne.jp")).toBe("x.@docomo.ne.jp");
  expect(read("Ｔａｒｏ＠ｄｏｃｏｍｏ．ｎｅ．ｊｐ")).toBe("taro@docomo.ne.jp");
  const hostile = [
    "a@example.jp\r\nBcc: b@example.jp",
    "a@example.jp, b@example.jp",
    '"a" <a@example.jp>',
    "a@example.jp\u0000",
    "a@localhost",
    "a@@example.jp",
    "@example.jp",
    "",
    `${"a".repeat(250)}@example.jp`,
  ];
  for (const typed of hostile) expect(read(typed), JSON.stringify(typed)).toBeUndefined();
});

test("a likely typo in the domain is asked about, a right domain is not", () => {
  expect(likelyAddress("taro@gmial.com")).toBe("taro@gmail.com");
  expect(likelyAddress("taro@docomo.co.jp")).toBe("taro@docomo.ne.jp");
  for (const domain of ["gmail.com", "docomo.ne.jp", "example.jp", "city.iwaki.lg.jp"]) {
    expect(likelyAddress(`taro@${domain}`)).toBeUndefined();
  }
  expect(startRegistrationInput.safeParse({ email: "taro@gmial.com" }).success).toBe(true);
});

test("the help for mails that do not arrive depends on the domain", () => {
  const help = [
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "au.com",
    "i.softbank.jp",
    "t.vodafone.ne.jp",
    "gmail.com",
    "example.jp",
  ];
  expect(help.map((domain) => mailProvider(`taro@${domain}`))).toEqual([
    "docomo",
    "au",
    "au",
    "softbank",
    "softbank",
    "gmail",
    "other",
  ]);
});

test("white space around a password is removed in every form, because it comes from copying", () => {
  expect(registerApplicantInput.parse(form).password).toBe("abc");
  expect(loginInput.parse({ email: "a@example.jp", password: "\tabc \n" }).password).toBe("abc");
  const typed = { newPassword: " みかんと灯台17 ", newPasswordAgain: "みかんと灯台17" };
  expect(changePasswordInput.parse(typed).newPassword).toBe("みかんと灯台17");
});

test("a new password has 8 to 128 characters and is typed twice; the current one may be missing", () => {
  const parse = (newPassword: string, newPasswordAgain = newPassword) =>
    changePasswordInput.safeParse({ newPassword, newPasswordAgain });
  expect(parse("あいうえおかき").success).toBe(false);
  expect(parse("あいうえおかきく").data?.currentPassword).toBeUndefined();
  expect(parse("𠮷".repeat(128)).success).toBe(true);
  expect(parse("a".repeat(129)).success).toBe(false);
  expect(parse("12345678", "12345679").error?.issues[0]?.path).toEqual(["newPasswordAgain"]);
});

test("without the check box nothing is agreed to and nothing is deleted", () => {
  for (const form of [{}, { terms: "" }, { terms: "yes" }])
    expect(consentInput.safeParse(form).success).toBe(false);
  expect(deleteInput.safeParse({}).success).toBe(false);
  const missing = deleteInput.safeParse({ currentPassword: "" }).error?.issues.map(({ path }) => path[0]);
  expect(missing, "where the password is needed, it is named with the rest").toEqual([
    "understood",
    "currentPassword",
  ]);
  expect(deleteInput.parse({ understood: "on" }).currentPassword).toBeUndefined();
});

test("a login leads back to a path of this site and nowhere else", () => {
  for (const path of ["/mypage", "/mypage/profile?a=1#b", "/jobs/search?q=%E3%81%82"])
    expect(safeNext(path)).toBe(path);
  const hostile = [
    undefined,
    "",
    "mypage",
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/./\\evil.example",
    "javascript:alert(1)",
    " /mypage",
  ];
  for (const next of hostile) expect(safeNext(next), JSON.stringify(next)).toBe("/mypage");
});

test("a login leads only to pages of its own kind of account", () => {
  expect(nextFor("employer", undefined)).toBe("/business");
  expect(nextFor("applicant", undefined)).toBe("/mypage");
  expect(nextFor("employer", "/mypage/profile")).toBe("/business");
  expect(nextFor("applicant", "/business?done=password")).toBe("/mypage");
  expect(nextFor("applicant", "/x/../business/members")).toBe("/mypage");
  expect(nextFor("employer", "/business/members")).toBe("/business/members");
  expect(nextFor("employer", "/jobs")).toBe("/jobs");
  expect(nextFor("employer", "//evil.example")).toBe("/business");
});
