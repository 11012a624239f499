import type { Browser } from "@playwright/test";
import { saveScriptUrl } from "@/lib/csp/save-script.mjs";
import { stripFramework } from "@/lib/page-cache/reading-page.mjs";
import { expect, freshAddress, test } from "@/tests/support/e2e";

const kib = 1024;
const lists = ["/jobs", "/jobs?q=の", "/notices", "/employers"];

test("a first visit of a reading page is at most 30 KiB, without a script of the framework", async ({
  browser,
  baseURL,
  sql,
}) => {
  const idOf = async (table: string) =>
    (await sql`select id from ${sql(table)} where state = 'published' order by created_at limit 1`)[0]?.id;
  const paths = ["/", ...lists, `/jobs/${await idOf("jobs")}`, `/notices/${await idOf("notices")}`];
  paths.push(
    `/employers/${await idOf("employers")}`,
    "/manual/phone",
    "/terms",
    "/privacy",
    "/accessibility",
  );
  for (const path of paths) {
    const { html, bytes, scripts } = await firstVisit(browser, `${baseURL}${path}`);
    expect.soft(scripts, path).toEqual(html.text.includes("data-save") ? [`${baseURL}${saveScriptUrl}`] : []);
    const others = html.text.replace(`<script async src="${saveScriptUrl}">`, "");
    expect.soft(others, path).not.toMatch(/__next_f|<script(?! type="application\/ld\+json")[^>]+>/);
    expect.soft(bytes / kib, path).toBeLessThanOrEqual(30);
    if (lists.includes(path)) expect.soft(html.bytes / kib, path).toBeLessThanOrEqual(10);
  }
});

/** What a browser with an empty cache fetches for a page, apart from the page's own pictures; bytes as they are sent. */
async function firstVisit(browser: Browser, url: string) {
  const context = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": freshAddress() } });
  const page = await context.newPage();
  const answers: Promise<{ type: string; bytes: number; url: string }>[] = [];
  page.on("requestfinished", (request) => {
    const type = request.resourceType();
    const isPicture = type === "image" && !/icon/.test(request.url());
    if (isPicture) return;
    answers.push(request.sizes().then((one) => ({ type, bytes: one.responseBodySize, url: request.url() })));
  });
  const answer = await page.goto(url, { waitUntil: "networkidle" });
  const all = await Promise.all(answers);
  const text = (await answer?.text()) ?? "";
  await context.close();
  return {
    html: { text, bytes: all.find(({ type }) => type === "document")?.bytes ?? 0 },
    bytes: all.reduce((sum, one) => sum + one.bytes, 0),
    scripts: all.filter(({ type }) => type === "script").map((one) => one.url),
  };
}

test("a page that arrives in pieces, or is made in another way, keeps its scripts", async ({ baseURL }) => {
  const html = await (await fetch(`${baseURL}/login`)).text();
  const read = stripFramework(html);
  expect(read).toBeDefined();
  for (const changed of [
    html.replace("</main>", '<template id="B:0"></template></main>'),
    html.replace("<title>", "<TITLE>"),
    html.replace("</body>", "<SCRIPT>self.later()</SCRIPT></body>"),
    html.replace("</html>", ""),
    html.replace(/<script>\(function/, "<script>(async function"),
  ])
    expect(stripFramework(changed)).toBeUndefined();
});
