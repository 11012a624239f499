import { readFileSync } from "node:fs";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob, announceJobs, inDays } from "@/tests/support/factories/postings";
import { ask } from "@/tests/support/plain";

// An address is answered by Next or by server/page-cache.ts, which stores Next's answers. A query that no page
// knows goes to Next; a gzipped answer with a content-length comes from the page cache.

const { routes } = JSON.parse(readFileSync(".next/prerender-manifest.json", "utf8"));
const pages = Object.keys(routes).filter((path) => !/\.|^\/_|^\/failure/.test(path));
const gzip = { "accept-encoding": "gzip, deflate, br, zstd" };

test("the page cache answers every static page with the same headers and bytes as Next", async ({
  baseURL,
}) => {
  expect(pages.length).toBeGreaterThan(15);
  for (const path of pages) {
    const both = (headers: Record<string, string>, method = "GET") =>
      Promise.all(
        [path, `${path}?again`].map((address) => ask(`${baseURL}${address}`, { headers, method }).then(core)),
      );
    // Other tests publish meanwhile, so that a page may not be cached at once.
    await expect(async () => {
      expect((await ask(`${baseURL}${path}`, { headers: gzip })).headers["content-length"]).toBeTruthy();
      for (const headers of [gzip, {}]) {
        const [cached, next] = await both(headers);
        expect(cached?.status).toBe(200);
        expect(cached, path).toEqual(next);
        const etag = String(cached?.headers.etag);
        const [unchanged, nextUnchanged] = await both({ ...headers, "if-none-match": etag });
        expect(unchanged?.status).toBe(304);
        expect(unchanged, path).toEqual(nextUnchanged);
      }
      const [head, nextHead] = await both({}, "HEAD");
      expect(head, path).toEqual(nextHead);
    }).toPass({ timeout: 30_000 });
  }
});

test("the first answer of a newly rendered page equals the second, from the page cache", async ({
  baseURL,
  sql,
}) => {
  const id = await addSiteJob(sql, { title: "星の案内人", state: "published" });
  const first = await ask(`${baseURL}/jobs/${id}`, { headers: gzip });
  const second = await ask(`${baseURL}/jobs/${id}`, { headers: gzip });
  expect(first.headers["x-nextjs-cache"]).toBe("MISS");
  expect(second.headers["content-length"], "from the page cache").toBeTruthy();
  expect(first.headers["content-security-policy"], "by hashes").not.toContain("nonce");
  expect(core(second)).toEqual(core(first));
});

/** An answer without headers that differ from answer to answer, or between chunked answers and others. */
function core({ status, headers, body }: Awaited<ReturnType<typeof ask>>) {
  const own = ["date", "content-length", "transfer-encoding", "x-nextjs-cache"];
  const rest: typeof headers = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !own.includes(name)),
  );
  // Next's 304 does not name Accept-Encoding.
  return { status, headers: { ...rest, vary: headers.vary?.replace(", Accept-Encoding", "") }, body };
}

test("a posting that is requested all the time opens, changes and closes within five seconds", async ({
  baseURL,
  sql,
}) => {
  const id = await addSiteJob(sql, { title: "灯台守", opensOn: inDays(1) });
  const address = `${baseURL}/jobs/${id}`;
  const steps: [Record<string, string>, number, string][] = [
    [{}, 404, "ページが見つかりません"],
    [{ opens_on: inDays(0) }, 200, "<title>灯台守（"],
    [{ title: "潜水士" }, 200, "<title>潜水士（"],
    [{ state: "withdrawn" }, 200, "<title>募集終了"],
    [{ opens_on: inDays(1) }, 404, "ページが見つかりません"],
  ];
  for (const [row, status, words] of steps) {
    await sql.begin(async (tx) => {
      await tx`update jobs set ${tx({ updated_at: new Date().toISOString(), ...row })} where id = ${id}`;
      await announceJobs(tx);
    });
    const shown = async () => {
      const answer = await ask(address);
      return answer.status === status && answer.body.includes(words);
    };
    await expect.poll(shown, { timeout: 5_000, intervals: [20], message: words }).toBe(true);
    for (const headers of [gzip, {}, gzip, {}, gzip, {}])
      expect((await ask(address, { headers })).status).toBe(status);
    expect(await shown()).toBe(true);
  }
});
