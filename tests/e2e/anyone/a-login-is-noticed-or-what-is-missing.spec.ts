import { addApplicant, addEmployerUser } from "@/tests/support/accounts";
import { expect, freshAddress, test } from "@/tests/support/e2e";
import { openForm, press, visit } from "@/tests/support/forms";
import { ask, encoded, filledForm } from "@/tests/support/plain";
import { credentials, freshEmail } from "@/tests/support/walk";

const visitor = () => ({ from: freshAddress() });

test("a signed-in person is led on from every login page, and one whose session has ended is not", async ({
  sql,
  baseURL,
}) => {
  const [applicant, employer] = [await addApplicant(sql), await addEmployerUser(sql)];
  const form = await openForm(`${baseURL}/login`, "password", visitor());
  const signIn = async ({ email, password }: { email: string; password: string }) =>
    (await press(form, { email, password }, visitor())).cookie;
  const led: [string, string, string][] = [
    [applicant.email, "/login", "/mypage"],
    [applicant.email, "/login/signed-out", "/mypage"],
    [applicant.email, "/login/reissued", "/mypage"],
    [applicant.email, "/login/again", "/mypage"],
    [applicant.email, "/login/again?next=/mypage/settings", "/mypage/settings"],
    [applicant.email, "/login/again?next=//evil.example", "/mypage"],
    [applicant.email, "/login/again?next=/business/jobs", ""],
    [employer.email, "/login", "/business"],
    [employer.email, "/login/signed-out", "/business"],
    [employer.email, "/login/again?next=/business/jobs", "/business/jobs"],
    [employer.email, "/login/again?next=/mypage", ""],
  ];
  const cookies = new Map([
    [applicant.email, await signIn(applicant)],
    [employer.email, await signIn(employer)],
  ]);
  for (const [email, path, target] of led) {
    // Twice: the page cache has the static page by then.
    await visit(`${baseURL}${path}`, visitor());
    for (let time = 0; time < 2; time += 1) {
      const answer = await visit(`${baseURL}${path}`, { ...visitor(), cookie: cookies.get(email) ?? "" });
      expect(answer.location, `${email} ${path}`).toBe(target);
      if (!target) expect(answer.body).toContain('name="password"');
    }
  }
  await sql`delete from sessions where account_id in (${applicant.id}, ${employer.id})`;
  for (const [email, path] of led) {
    const answer = await visit(`${baseURL}${path}`, { ...visitor(), cookie: cookies.get(email) ?? "" });
    if (path === "/login/reissued") expect(answer.body).toContain("パスワードを新しいものに変更しました。");
    if (path === "/login/signed-out") expect(answer.body).toContain("ログアウトしました。");
    expect([answer.status, answer.location], path).toEqual([200, ""]);
    expect(answer.body).toContain('name="password"');
  }
});

test("a browser that keeps no cookies is told so after a right password, and what to switch on", async ({
  sql,
  baseURL,
}) => {
  const { email, password } = await addApplicant(sql);
  const form = await openForm(`${baseURL}/login`, "password", visitor());
  const wrong = await press(form, { email, password: "wrong" }, visitor());
  expect(wrong.body).toContain("お送りしたメールのURLから登録の手続きを完了させると");
  const stranger = await press(form, { email: freshEmail(), password: "wrong" }, visitor());
  expect(stranger.body).toContain("お送りしたメールのURLから登録の手続きを完了させると");
  const { cookie } = await press(form, { email, password }, visitor());
  for (const next of ["/mypage", "/mypage/settings", "//evil.example", "/business"]) {
    const path = `${baseURL}/login/entered?next=${encodeURIComponent(next)}`;
    const refused = await visit(path, visitor());
    expect(refused.body).toContain("Cookieを使わない設定のため、ログインできません");
    expect(refused.body).toContain("Cookie（クッキー）の受け入れを有効にして");
    const kept = await visit(path, { ...visitor(), cookie });
    expect(kept.location).toBe(next.startsWith("//") ? "/mypage" : next);
  }
});

test("認証 without cookies uses nothing up: with cookies the same press registers, and leads to the survey", async ({
  sql,
  baseURL,
  mailbox,
}) => {
  const email = freshEmail();
  const apply = await openForm(`${baseURL}/register/apply`, "email", visitor());
  await press(apply, { email }, visitor());
  const { url, password } = credentials((await mailbox.mail(email)).text);
  const form = await openForm(url, "handlePrefix", visitor());
  const typed = { email, password, handlePrefix: "KWR", attribute: "general", wantsMail: "yes" };
  const refused = await press({ ...form, cookie: "" }, typed, visitor());
  expect(refused.cookie).toContain("probe=1");
  expect(refused.body).toContain("Cookieを使わない設定のため、登録のあとのログインとアンケートができません");
  expect(refused.body).toContain('value="KWR"');
  expect(await sql`select from applicants where email = ${email}`).toHaveLength(0);
  expect(await sql`select from registrations where email = ${email} and used_at is null`).toHaveLength(1);
  expect((await press(form, typed, visitor())).location).toBe("/survey");
  expect(await sql`select from applicants where email = ${email}`).toHaveLength(1);
});

for (const path of ["/register/apply", "/business/register/apply"]) {
  test(`${path} sends nothing without the consent, and keeps the address`, async ({ sql, baseURL }) => {
    const page = await visit(`${baseURL}${path}`, visitor());
    const emails = Array.from({ length: 5 }, freshEmail);
    for (const email of emails) {
      const data = filledForm(page.body, "email", { email });
      data.delete("terms");
      const { body, headers } = await encoded(data);
      const answer = await ask(`${baseURL}${path}`, {
        method: "POST",
        headers: { ...headers, origin: String(baseURL), "x-forwarded-for": freshAddress() },
        body,
      });
      expect(answer.body).toContain("利用規約への同意が確認できません");
      expect(answer.body).toContain(`value="${email}"`);
      expect(answer.body).toContain(`href="${path.replace("/apply", "")}"`);
      expect(await sql`select from mails where to_address = ${email}`).toHaveLength(0);
      const agreed = await press(
        { url: `${baseURL}${path}`, html: page.body, field: "email" },
        { email },
        visitor(),
      );
      expect(agreed.location).toBe(path.replace("apply", "sent"));
      expect(await sql`select from mails where to_address = ${email}`).toHaveLength(1);
    }
  });
}
