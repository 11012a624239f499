import { eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { employers } from "@/lib/db/schema/employers";
import { jobsFeed } from "@/lib/jobs/feed";
import { sitemap, sitemapPart } from "@/lib/sitemaps/sitemap";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob, addStaffDraft } from "@/tests/support/factories/postings";

const lastSecond = new Date("2026-03-31T23:59:59.999+09:00");
const midnight = new Date("2026-04-01T00:00:00+09:00");
const sitemapAndFeed = async (at: Date) => [await sitemap(at), await jobsFeed(at)];

test("sitemap and feed hold a posting from its first to its last second", async () => {
  const employer = await addEmployer();
  const closing = await addJob(employer, { closesOn: "2026-03-31" });
  const opening = await addJob(employer, { opensOn: "2026-04-01", closesOn: "2026-04-30" });
  const hidden = [await addStaffDraft(employer), await addJob(employer, { state: "withdrawn" })];
  for (const text of await sitemapAndFeed(lastSecond)) {
    expect(text).toContain(
      `<${text.includes("<rss") ? "link" : "loc"}>http://localhost:3000/jobs/${closing.id}<`,
    );
    for (const job of [opening, ...hidden]) expect(text).not.toContain(job.id);
  }
  for (const text of await sitemapAndFeed(midnight)) {
    expect(text).toContain(opening.id);
    for (const job of [closing, ...hidden]) expect(text).not.toContain(job.id);
  }
});

test("with a withdrawn employer its postings leave sitemap and feed", async () => {
  const employer = await addEmployer();
  const job = await addJob(employer);
  await getDb().update(employers).set({ state: "withdrawn" }).where(eq(employers.id, employer.id));
  for (const text of await sitemapAndFeed(lastSecond)) {
    expect(text).not.toContain(job.id);
    expect(text).not.toContain(employer.id);
  }
});

test("beyond its limit the sitemap is an index of files that hold every page once", async () => {
  const employer = await addEmployer();
  for (let n = 0; n < 7; n++) await addJob(employer);
  const urls = (text = "") => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => String(url));
  const whole = urls(await sitemap(lastSecond));
  expect(await sitemap(lastSecond, 8)).toContain("<sitemapindex");
  const parts = urls(await sitemap(lastSecond, 8));
  expect(parts.at(-1)).toBe(`http://localhost:3000/sitemaps/${parts.length}.xml`);
  const all: string[] = [];
  for (const n of parts.keys()) all.push(...urls(await sitemapPart(n + 1, lastSecond, 8)));
  expect(all).toEqual(whole);
  expect(new Set(all).size).toBe(21);
  expect(await sitemapPart(parts.length + 1, lastSecond, 8)).toBeUndefined();
});

test("hostile text stays text in a feed", async () => {
  const employer = await addEmployer({ name: "</title><script>alert(1)</script>&" });
  await addJob(employer, { title: "]]><!--\u0001\ud800\u202e'\" &amp;" });
  const feed = await jobsFeed(lastSecond);
  expect(feed).not.toContain("<script");
  expect(feed).not.toContain("]]>");
  expect(feed).not.toContain("\u0001");
  expect(feed).toContain("&lt;/title&gt;&lt;script&gt;");
  expect(feed.replace(/&(amp|lt|gt|quot|apos);/g, "")).not.toContain("&");
});
