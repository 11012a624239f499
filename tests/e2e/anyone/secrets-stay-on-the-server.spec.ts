import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addApplicant, addEmployerUser } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { siteSettings } from "@/tests/support/settings";
import { ask, copyCookies } from "@/tests/support/visitor";
import { login, loginEmployerUser } from "@/tests/support/walk";

const publicPaths = [
  "/",
  "/jobs",
  "/jobs?q=事務",
  "/employers",
  "/notices",
  "/login",
  "/register",
  "/terms",
  "/api/health",
];
const ownPaths = [
  "/mypage",
  "/mypage/notices",
  "/mypage/profile",
  "/mypage/settings",
  "/mypage/password",
  "/mypage/delete",
];

const employerPaths = [
  "/business",
  "/business/profile",
  "/business/profile/youth",
  "/business/jobs",
  "/business/jobs/new",
  "/business/settings",
  "/business/settings/password",
  "/business/settings/delete",
];

test("no page, payload or script holds a secret or data of another person", async ({ page, sql }) => {
  const hanako = await addApplicant(sql);
  const taro = await addApplicant(sql);
  await login(page, hanako.email, hanako.password);
  const cookie = await copyCookies(page);
  const [row] = await sql`select password_hash from applicants where id = ${hanako.id}`;
  const [session] = await sql`select id from sessions where account_id = ${hanako.id}`;
  const settings = siteSettings({
    DATABASE_URL: String(process.env.TEST_DATABASE_URL),
    APP_URL: "",
    RESEND_BASE_URL: "",
  });
  const canaries: Record<string, string> = {
    AUTH_SECRET: settings.AUTH_SECRET,
    RESEND_API_KEY: settings.RESEND_API_KEY,
    RESEND_WEBHOOK_SECRET: settings.RESEND_WEBHOOK_SECRET,
    DATABASE_URL: settings.DATABASE_URL,
    "password hash": row?.password_hash,
    "session row": session?.id,
    "account row": hanako.id,
    password: hanako.password,
    "another's address": taro.email,
    "another's 識別名": taro.handle,
    "another's row": taro.id,
  };
  const employerUser = await addEmployerUser(sql);
  const other = await addEmployerUser(sql, { contact: "よその 花子" });
  await page.context().clearCookies();
  await loginEmployerUser(page, employerUser);
  const employerCookie = await copyCookies(page);
  const [employerSession] = await sql`select id from sessions where account_id = ${employerUser.id}`;
  Object.assign(canaries, {
    "session of 事業者": employerSession?.id,
    "another 担当者": other.contact,
    "another 担当者's address": other.email,
  });
  const found = (text: string) =>
    Object.keys(canaries).filter((name) => text.includes(String(canaries[name])));

  for (const path of [...publicPaths, ...ownPaths, ...employerPaths]) {
    for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
      const as = employerPaths.includes(path) ? employerCookie : cookie;
      const answer = await ask(path, { cookie: as, headers });
      expect.soft(found(await answer.text()), path).toEqual([]);
      expect.soft(found([...answer.headers].join("\n")), `headers of ${path}`).toEqual([]);
    }
  }
  const served = readdirSync(".next/static", { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  expect(served.length).toBeGreaterThan(5);
  for (const file of served) {
    const text = readFileSync(join(file.parentPath, file.name), "utf8");
    expect.soft(found(text), file.name).toEqual([]);
    expect.soft(file.name, "source maps would show the server's source").not.toMatch(/\.map$/);
    // Names that only code of the server has.
    expect.soft(text.match(/password_hash|DATABASE_URL|RESEND_API_KEY|drizzle-orm/), file.name).toBeNull();
  }
});
