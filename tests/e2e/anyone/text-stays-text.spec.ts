import { addEmployerUser, addStaff } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { hiddenParts } from "@/tests/support/post";
import { ask } from "@/tests/support/visitor";
import { freshEmail, loginEmployerUser, loginStaff } from "@/tests/support/walk";

const payloads = [
  "<script>alert(1)</script>",
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "</title><script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "</textarea><script>alert(1)</script>",
  "<!--<script>alert(1)//-->",
  '" autofocus onfocus=alert(1) x="',
  "javascript:alert(1)",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<a href=javascript:alert(1)>押す</a>",
  "<math><mtext><style><img src=x onerror=alert(1)>",
  "{{constructor.constructor('alert(1)')()}}",
  "\u2028</script\u2029><b onmouseover=alert(1)>",
];

const fields: Record<string, Record<string, string>> = {
  "/login": { email: "", next: "" },
  "/register/apply": { email: "", sure: "" },
  "/password-reissue": { kind: "", email: "" },
};

test("a script in a form, an address or a cookie does not run", async ({ page }) => {
  const ran: string[] = [];
  page.on("dialog", (dialog) => {
    ran.push(`${page.url()}: ${dialog.message()}`);
    dialog.dismiss();
  });
  for (const payload of payloads) {
    await page.goto(`/jobs?q=${encodeURIComponent(payload)}`);
    await expect(page.locator("#q")).toHaveValue(payload.trim());
    await page.goto(`/login/again?next=${encodeURIComponent(payload)}`);
    const cookie = Buffer.from(JSON.stringify({ email: payload, at: Date.now() })).toString("base64url");
    await page
      .context()
      .addCookies([{ name: "asked", value: cookie, url: `${new URL("/register", page.url())}` }]);
    await page.goto("/register/sent");
    // A cookie that the site has not signed is ignored.
    await expect(page.getByText("このブラウザーからの申請が見つかりません")).toBeVisible();
  }
  expect(ran).toEqual([]);
});

test("a refused form shows what was typed as text", async () => {
  for (const [path, names] of Object.entries(fields)) {
    const own = hiddenParts(await (await ask(path)).text());
    for (const payload of payloads) {
      const answer = await ask(path, {
        parts: [...own, ...Object.keys(names).map((name): [string, string] => [name, payload])],
      });
      const html = await answer.text();
      expect.soft(answer.status, path).toBe(200);
      if (/[<"]/.test(payload)) expect.soft(html, `${path}: ${payload}`).not.toContain(payload);
    }
  }
});

test("an unusual but valid address is shown as text in its mail", async ({ page, mailbox }) => {
  // Characters that are allowed in an address and have a meaning in HTML, headers or templates.
  const email = `o'hara&{{1}}|\`$#=${freshEmail()}`;
  const own = hiddenParts(await (await ask("/register/apply")).text());
  const answer = await ask("/register/apply", {
    parts: [...own, ["email", email], ["sure", "on"], ["terms", "on"]],
  });
  expect(answer.headers.get("location")).toContain("/register/sent");
  const mail = await mailbox.mail(email);
  expect(mail.text).toContain(`ログインID: ${email}`);
  expect(mail.html).not.toContain(email);
  await page.setContent(mail.html);
  await expect(page.locator("body")).toContainText(email);
});

test("what a 事業者 writes is shown as text on its own pages, on those of staff and in public", async ({
  page,
  sql,
  browser,
  baseURL,
  visitorAddress,
}) => {
  const ran: string[] = [];
  const payload = payloads.slice(0, 5).join("");
  const employerUser = await addEmployerUser(sql, { name: payload, contact: payload, submitted: true });
  await sql`update employer_submissions set kana = ${payload}, address = ${payload}, phone = ${payload},
    industry = '製造業', reason = ${payload} where employer_user_id = ${employerUser.id}`;
  const context = await browser.newContext({
    baseURL: String(baseURL),
    extraHTTPHeaders: { "x-forwarded-for": visitorAddress },
  });
  const staff = await context.newPage();
  for (const one of [page, staff]) {
    one.on("dialog", (dialog) => {
      ran.push(`${one.url()}: ${dialog.message()}`);
      dialog.dismiss();
    });
  }
  const [employerSubmission] =
    await sql`select id from employer_submissions where employer_user_id = ${employerUser.id}`;
  await loginEmployerUser(page, employerUser);
  await expect(page.getByText("<svg/onload=alert(1)>").first()).toBeVisible();
  await loginStaff(staff, await addStaff(sql, { role: "admin" }));
  const at = `/admin/approvals/applications/${employerSubmission?.id}`;
  for (const path of ["/admin/approvals", `${at}/link`, `${at}/return`, at]) {
    await staff.goto(path);
    await expect(staff.getByText("<svg/onload=alert(1)>").first()).toBeVisible();
  }
  await staff.getByRole("button", { name: "承認する", exact: true }).click();
  await expect(staff.getByText("承認しました。")).toBeVisible();
  const [user] = await sql`select employer_id from employer_users where id = ${employerUser.id}`;
  await sql`update employers set introduction = ${payload}, department = ${payload} where id = ${user?.employer_id}`;
  for (const path of ["/business", "/business/profile", "/business/members", "/business/settings"]) {
    await page.goto(path);
    // The last page has the name in a field, not as text.
    await expect(page.locator("main")).toBeVisible();
  }
  await page.goto(`/employers/${user?.employer_id}`);
  await expect(page.getByText("<svg/onload=alert(1)>").first()).toBeVisible();
  const texts = ["title", "duties", "qualifications", "workplace", "hours", "wageNotes", "howToApply"];
  const [submission] = await sql`
    insert into job_drafts (side, employer_id, employer_user_id, input, state, reason, submitted_at, created_at, updated_at)
    values ('employer', ${user?.employer_id}, ${employerUser.id},
      ${sql.json(Object.fromEntries(texts.map((name) => [name, payload])))}, 'submitted', ${payload}, now(), now(), now())
    returning id`;
  for (const path of [
    `/admin/employers/${user?.employer_id}`,
    "/admin/audit",
    "/admin/approvals",
    `/admin/approvals/submissions/${submission?.id}`,
  ]) {
    await staff.goto(path);
    await expect(staff.getByText("<svg/onload=alert(1)>").first()).toBeVisible();
  }
  for (const path of ["/business/jobs", `/business/jobs/drafts/${submission?.id}`]) {
    await page.goto(path);
    await expect(page.getByText("<svg/onload=alert(1)>").first()).toBeVisible();
  }
  expect(ran).toEqual([]);
  await context.close();
});

test("after a login the person stays on this site, whatever the link says", async () => {
  const targets = [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/.//evil.example",
    "/%2f%2fevil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/\t/evil.example",
    "/\n//evil.example",
    " //evil.example",
    "http:evil.example",
    "https:/evil.example",
    "@evil.example",
  ];
  for (const target of targets) {
    const html = await (await ask(`/login/again?next=${encodeURIComponent(target)}`)).text();
    const links = [...html.matchAll(/(?:href|action|content)="([^"]*)"/g)].map(([, link]) => link ?? "");
    expect
      .soft(
        links.filter((link) => /^(?:https?:)?[/\\]{2}evil|^javascript:|^data:text/i.test(link)),
        target,
      )
      .toEqual([]);
  }
});
