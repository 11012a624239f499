import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@/tests/support/e2e";
import { ask, encoded, filledForm } from "@/tests/support/plain";
import { expectPage, register } from "@/tests/support/walk";

// The attacking pages are on other hosts on purpose, and the browser logs what it refuses.
test.use({ expectedErrors: [/./] });

test("a form, a fetch or a sandboxed frame of another origin changes nothing and ends no login", async ({
  page,
  baseURL,
  mailbox,
}) => {
  const site = String(baseURL);
  await register(page, mailbox);
  await page.goto("/mypage/settings");
  const before = await page.getByRole("radio", { name: "希望する", exact: true }).isChecked();
  const hidden = await page
    .locator("main form")
    .first()
    .evaluate((form) => {
      const fields = [...new FormData(form as HTMLFormElement)].filter(([name]) =>
        name.startsWith("$ACTION"),
      );
      return fields.map(([name, value]) => [name, String(value)] as const);
    });
  const inputs = [...hidden, ["wantsMail", before ? "no" : "yes"] as const]
    .map(([name, value]) => `<input type="hidden" name='${name}' value='${value}'>`)
    .join("");
  const form = `<form method="post" enctype="multipart/form-data" action="${site}/mypage/settings">${inputs}</form>`;
  const submit = `${form}<script>document.forms[0].submit()</script>`;
  const attacks: Record<string, string> = {
    "/form": submit,
    "/fetch": `${form}<script>fetch("${site}/mypage/settings", { method: "POST", mode: "no-cors",
      credentials: "include", body: new FormData(document.forms[0]) }).finally(() => (document.title = "done"))</script>`,
    "/frame": `<iframe sandbox="allow-scripts allow-forms" srcdoc='${submit.replaceAll("'", "&#39;")}'></iframe>`,
  };
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(attacks[request.url ?? ""] ?? "");
  }).listen(0);
  try {
    const { port } = server.address() as AddressInfo;
    // 127.0.0.1 is another site. Another port of localhost is the same site, like a subdomain, so cookies are sent.
    for (const origin of [`http://127.0.0.1:${port}`, `http://localhost:${port}`]) {
      for (const attack of Object.keys(attacks)) {
        // Playwright does not report requests of a sandboxed frame, but the browser logs the refusal.
        const refused = page.waitForEvent("console", (line) => /\b403\b|NotSameOrigin/.test(line.text()));
        await page.goto(`${origin}${attack}`).catch(() => {});
        await refused;
      }
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  await page.goto("/mypage/settings");
  await expectPage(page, "メール配信・アカウント設定");
  expect(await page.getByRole("radio", { name: "希望する", exact: true }).isChecked()).toBe(before);
});

test("a form without an Origin of this site is refused", async ({ page, baseURL, mailbox }) => {
  const site = String(baseURL);
  await register(page, mailbox);
  const html = await (await page.request.get("/mypage/settings")).text();
  const form = await encoded(filledForm(html, "wantsMail", { wantsMail: "no" }));
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const origins = [
    {},
    { origin: "null" },
    { origin: "https://evil.example" },
    { origin: `${site}.evil.example` },
    { origin: site, "sec-fetch-site": "cross-site" },
    { origin: site, "sec-fetch-site": "same-site" },
  ];
  for (const origin of origins) {
    const headers = { ...form.headers, cookie, ...origin } as Record<string, string>;
    const answer = await ask(`${site}/mypage/settings`, { method: "POST", headers, body: form.body });
    expect(answer.status, JSON.stringify(origin)).toBe(403);
  }
  const headers = { ...form.headers, cookie, origin: site, "sec-fetch-site": "same-origin" };
  const own = await ask(`${site}/mypage/settings`, { method: "POST", headers, body: form.body });
  expect(own.status, "our own form passes").toBeLessThan(400);
});
