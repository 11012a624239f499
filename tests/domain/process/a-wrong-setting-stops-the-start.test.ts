import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { patchProblems } from "@/scripts/start/patches.mjs";
import { demoProblems, productionProblems } from "@/scripts/start/settings.mjs";
import { runStart } from "@/tests/support/site";

const right: Record<string, string> = {
  DATABASE_URL: "postgres://iwaki@127.0.0.1:9/iwaki",
  APP_URL: "https://shigoto.example.jp",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  RESEND_API_KEY: "re_test",
  MAIL_FROM: "いわき市就職応援サイト <noreply@example.jp>",
};

test("right settings cause no problem", () => {
  expect(productionProblems(right)).toEqual([]);
  expect(productionProblems({ ...right, APP_URL: "http://localhost:3000" })).toEqual([]);
  expect(productionProblems({ ...right, RESEND_BASE_URL: "http://127.0.0.1:1", MAIL_STAND_IN: "1" })).toEqual(
    [],
  );
  expect(demoProblems({})).toEqual([]);
});

const wrong: [string, Record<string, string | undefined>][] = [
  ["APP_URL", { APP_URL: undefined }],
  ["AUTH_SECRET", { AUTH_SECRET: undefined }],
  ["RESEND_API_KEY", { RESEND_API_KEY: undefined }],
  ["MAIL_FROM", { MAIL_FROM: undefined }],
  ["APP_URL", { APP_URL: "shigoto" }],
  ["APP_URL", { APP_URL: "http://shigoto.example.jp" }],
  ["APP_URL", { APP_URL: "https://shigoto.example.jp/site" }],
  ["AUTH_SECRET", { AUTH_SECRET: "short" }],
  ["AUTH_SECRET", { AUTH_SECRET: `${right.AUTH_SECRET},short` }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/iwaki" }],
  ["RESEND_BASE_URL", { RESEND_BASE_URL: "http://mail.example.jp" }],
  ["RESEND_BASE_URL", { RESEND_BASE_URL: "http://mail.example.jp", MAIL_STAND_IN: "1" }],
  ["RESEND_BASE_URL", { RESEND_BASE_URL: "http://127.0.0.1:3025" }],
  ["RESEND_WEBHOOK_SECRET", { RESEND_WEBHOOK_SECRET: "secret" }],
  ["PORT", { PORT: "http" }],
  ["DEMO", { DEMO: "1" }],
  ["MAIL_FROM", { MAIL_FROM: "いわき市就職応援サイト <noreply>" }],
  ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "10.0.0.0/8,proxy" }],
  ["TRUSTED_PROXIES", { TRUSTED_PROXIES: "10.0.0.0/33" }],
  ["MAIL_RATE_PER_SECOND", { MAIL_RATE_PER_SECOND: "two" }],
  ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
  ["STAFF_TOTP", { STAFF_TOTP: "yes" }],
  ["MAIL_STAND_IN", { MAIL_STAND_IN: "yes" }],
  ["ALLOW_UNSET_TEXTS", { ALLOW_UNSET_TEXTS: "true" }],
];

for (const [name, change] of wrong) {
  // JSON.stringify omits undefined values, and two tests must not have the same name.
  const settings = Object.entries(change).map(([key, value]) => `${key}=${value ?? "(missing)"}`);
  test(`a real site does not start with ${settings.join(" ")}`, () => {
    const problems = productionProblems({ ...right, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });
}

test("the settings of a real site without DATABASE_URL do not start the demo", () => {
  for (const name of ["RESEND_API_KEY", "RESEND_WEBHOOK_SECRET", "TRUSTED_PROXIES"]) {
    expect(demoProblems({ [name]: "x" }).join()).toContain(name);
  }
  expect(demoProblems({ APP_URL: "https://shigoto.example.jp" }).join()).toContain("APP_URL");
  expect(demoProblems({ APP_URL: "http://localhost:3001" })).toEqual([]);
});

test("`npm start` names everything that is wrong, and ends", async () => {
  const start = runStart({ DATABASE_URL: right.DATABASE_URL, APP_URL: "http://shigoto.example.jp" });
  expect(await start.ended).toBe(1);
  for (const name of ["APP_URL", "AUTH_SECRET", "RESEND_API_KEY", "MAIL_FROM", "（要設定）"]) {
    expect(start.output()).toContain(name);
  }
});

test("`npm start` does not start the demo with the settings of a real site", async () => {
  const start = runStart({ RESEND_API_KEY: "re_real" });
  expect(await start.ended).toBe(1);
  expect(start.output()).toContain("DATABASE_URL");
});

test("a database driver that lacks one line of our patch is refused", () => {
  const root = mkdtempSync(join(tmpdir(), "driver-"));
  const driver = join(root, "node_modules/postgres/src/connection.js");
  try {
    cpSync("patches", join(root, "patches"), { recursive: true });
    cpSync("node_modules/postgres", join(root, "node_modules/postgres"), { recursive: true });
    expect(patchProblems(root)).toEqual([]);
    const patched = readFileSync(driver, "utf8");
    for (const line of ["    chunk = nextWriteTimer = null\n    if (socket)", ".catch(() => {})\n      }"]) {
      expect(patched).toContain(line);
      writeFileSync(driver, patched.replace(line, ""));
      expect(patchProblems(root)).toEqual([expect.stringContaining("patches")]);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});
