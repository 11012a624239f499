import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { patchProblems } from "@/scripts/start/patches.mjs";
import { demoProblems, productionProblems } from "@/scripts/start/settings.mjs";
import { productionWarnings } from "@/scripts/start/warnings.mjs";
import { runStart } from "@/tests/support/site";

const right: Record<string, string> = {
  DATABASE_URL: "postgres://iwaki@127.0.0.1:9/iwaki",
  APP_URL: "https://shigoto.example.jp",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  RESEND_API_KEY: "re_test",
  MAIL_FROM: "いわき市就職応援サイト <noreply@example.jp>",
  TRUSTED_PROXIES: "10.0.0.0/8",
};

test("right settings cause no problem", () => {
  expect(productionProblems(right)).toEqual([]);
  expect(productionProblems({ ...right, APP_URL: "http://localhost:3000" })).toEqual([]);
  expect(productionProblems({ ...right, RESEND_BASE_URL: "http://127.0.0.1:1", MAIL_STAND_IN: "1" })).toEqual(
    [],
  );
  expect(demoProblems({})).toEqual([]);
  const proxies = [
    "127.0.0.1",
    "::1",
    "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7",
    "10.0.0.0/8,10.0.0.0/8,10.0.0.0/9,10.1.2.3",
    "100.64.0.0/10,169.254.0.0/16,fe80::/10",
    "::ffff:10.0.0.0/104",
    "2001:db8::/32,203.0.113.0/24",
  ];
  for (const TRUSTED_PROXIES of proxies)
    expect(productionProblems({ ...right, TRUSTED_PROXIES }), TRUSTED_PROXIES).toEqual([]);
});

test("what makes a site less safe is said at the start", () => {
  const said = (settings: Record<string, string | undefined>, node = "22.5.0", today = "2026-11-30") =>
    productionWarnings({ ...right, ...settings }, node, today).join("\n");
  expect(said({})).toBe("");
  expect(said({ STAFF_TOTP: "required" })).toBe("");
  expect(said({ STAFF_TOTP: "optional" })).toContain("STAFF_TOTP");
  expect(said({ TRUSTED_PROXIES: undefined })).toContain("TRUSTED_PROXIES");
  const nodes: [node: string, today: string, instead: string | undefined][] = [
    ["20.19.0", "2026-04-30", undefined],
    ["20.19.0", "2026-05-01", "22、24"],
    ["20.20.2", "2026-11-30", "22、24"],
    ["22.0.0", "2027-04-30", undefined],
    ["22.0.0", "2027-05-01", "24"],
    ["24.1.0", "2028-04-30", undefined],
    ["24.1.0", "2028-05-01", "新しい"],
    ["21.0.0", "2026-11-30", "22、24"],
    ["23.1.0", "2026-11-30", "22、24"],
    ["26.0.0", "2026-11-30", "22、24"],
  ];
  for (const [node, today, instead] of nodes) {
    const warning = said({}, node, today);
    if (instead === undefined) expect(warning, `${node} on ${today}`).toBe("");
    else for (const words of [node, instead]) expect(warning, `${node} on ${today}`).toContain(words);
  }
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
  ["TRUSTED_PROXIES", { TRUSTED_PROXIES: undefined }],
  ["TRUSTED_PROXIES", { TRUSTED_PROXIES: " , " }],
  ...(
    [
      "0.0.0.0/0",
      "::/0",
      "0.0.0.0/1,128.0.0.0/1",
      "::/1,8000::/1",
      "10.0.0.0/8,0.0.0.0/0",
      "0.0.0.0/2,64.0.0.0/2,128.0.0.0/2,192.0.0.0/2",
      "2000::/3",
      "::ffff:0:0/96",
      "::ffff:0.0.0.0/97,::ffff:128.0.0.0/97",
      "64.0.0.0/6,68.0.0.0/8",
    ] as const
  ).map((list): [string, Record<string, string>] => ["TRUSTED_PROXIES", { TRUSTED_PROXIES: list }]),
  ["MAIL_RATE_PER_SECOND", { MAIL_RATE_PER_SECOND: "two" }],
  ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
  ["STAFF_TOTP", { STAFF_TOTP: "yes" }],
  ["SEEKER_TOOLS", { SEEKER_TOOLS: "yes" }],
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
