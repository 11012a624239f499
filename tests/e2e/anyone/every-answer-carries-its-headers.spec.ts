import { saveScriptPath, saveScriptUrl } from "@/lib/csp/save-script.mjs";
import { expect, test } from "@/tests/support/e2e";
import { ask } from "@/tests/support/plain";
import { register } from "@/tests/support/walk";

const pages: [string, number, Record<string, string>?][] = [
  ["/", 200],
  ["/jobs", 200],
  ["/jobs?q=%E7%9C%8B%E8%AD%B7", 200],
  ["/login", 200],
  ["/login/again?next=/mypage", 200],
  ["/terms", 200],
  ["/mypage", 303],
  ["/no-such-page", 404],
  ["/jobs/no-such-job", 404],
  ["/api/health", 200],
  ["/no-such-page", 405, { method: "PUT" }],
  ["/api/health", 405, { method: "DELETE" }],
  ["/login", 403, { method: "POST", origin: "https://evil.example" }],
  ["/login", 413, { method: "POST", "content-length": "300000" }],
  ["/", 307, { rsc: "1" }],
  ["/mypage", 303, { rsc: "1", "next-router-prefetch": "1" }],
];

/** Whether the answer is a reading page, which runs the script of every page and one file. */
const isRead = (path: string, status: number) => status === 200 && /^\/(jobs(\?.*)?|terms)?$/.test(path);

test("every answer has the security headers, whatever its status", async ({ baseURL }) => {
  const nonces = new Set<string>();
  let dynamic = 0;
  for (const [path, status, { method = "GET", ...headers } = {}] of [...pages, ...pages]) {
    const answer = await ask(`${baseURL}${path}`, { method, headers }).catch((error) => {
      throw new Error(`${method} ${path}: ${error}`);
    });
    await test.step(`${method} ${path} ${JSON.stringify(headers)}`, () => {
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
      });
      expect(answer.headers["x-powered-by"]).toBeUndefined();
      const policy = String(answer.headers["content-security-policy"]);
      if (isRead(path, status)) {
        const [, own, scripts] =
          /^default-src 'none'; script-src 'sha256-([^ ']+)' ([^;]+); /.exec(policy) ?? [];
        expect({ own, scripts }).toEqual({ own: expect.any(String), scripts: `${baseURL}${saveScriptPath}` });
        expect(policy).toMatch(/require-trusted-types-for 'script'; trusted-types 'none'/);
      } else expect(policy).toMatch(/^default-src 'none'; script-src 'self' /);
      expect(policy).not.toMatch(/unsafe|\*/);
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      if (nonce) {
        dynamic++;
        nonces.add(nonce);
      } else {
        expect(answer.body).not.toMatch(/nonce="[^"]/);
      }
    });
  }
  expect(nonces.size, "a nonce is never used twice").toBe(dynamic);
  expect(dynamic).toBeGreaterThan(0);
});

test("only static pages and files may be cached, and pages must be revalidated", async ({ baseURL }) => {
  for (const [path, , { method = "GET", ...headers } = {}] of pages) {
    const answer = await ask(`${baseURL}${path}`, { method, headers });
    const cacheable =
      method === "GET" &&
      !headers.rsc &&
      ["/", "/jobs", "/login", "/terms", "/jobs/no-such-job"].includes(path);
    expect(answer.headers["cache-control"], `${method} ${path}`).toBe(
      cacheable
        ? "public, max-age=0, must-revalidate"
        : path.startsWith("/jobs?")
          ? "private, no-cache"
          : "private, no-store",
    );
  }
  const { body } = await ask(`${baseURL}/login`);
  const file = /\/_next\/static\/[^"]+\.js/.exec(body)?.[0];
  for (const lasting of [file, saveScriptUrl])
    expect((await ask(`${baseURL}${lasting}`)).headers["cache-control"]).toContain("immutable");
});

test("Back after a logout shows nothing personal, and no shared cache may store it", async ({
  page,
  mailbox,
}) => {
  await register(page, mailbox);
  const personal = page.waitForResponse((response) => response.url().endsWith("/mypage/profile"));
  await page.goto("/mypage/profile");
  expect((await personal).headers()["cache-control"]).toBe("private, no-store");
  await expect(page.getByText(/^KWR\d{7}$/)).toBeVisible();
  const data = await page.request.get("/mypage/profile", { headers: { rsc: "1" } });
  expect(data.headers()["cache-control"]).toBe("private, no-store");

  await page.locator("summary").filter({ hasText: "メニュー" }).click();
  await page.getByRole("button", { name: "ログアウト" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("登録情報");
  await page.goBack();
  await expect(page.getByText(/^KWR\d{7}$/)).toHaveCount(0);
});
