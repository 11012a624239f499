import { connect, createDatabase } from "@/tests/support/database";
import { expect, test } from "@/tests/support/e2e";
import { ask } from "@/tests/support/plain";
import { startSite } from "@/tests/support/site";

test("what one instance publishes, withdraws or changes is soon shown by every instance", async () => {
  test.setTimeout(180_000);
  const databaseUrl = await createDatabase("instances", "template_content");
  const [a, b] = await Promise.all([startSite({ databaseUrl }), startSite({ databaseUrl })]);
  const sql = connect(databaseUrl);
  try {
    const [job] = await sql<{ id: string; title: string }[]>`
      select id, title from jobs where state = 'published' and closes_on > now() + interval '2 days'
      order by published_at desc limit 1`;
    if (!job) throw new Error("no example job");
    const paths = ["/jobs", `/jobs/${job.id}`];
    const shows = async (site: { url: string }, path: string, text: string) =>
      (await ask(`${site.url}${path}`)).body.includes(text);
    for (const site of [a, b])
      for (const path of paths) expect(await shows(site, path, job.title)).toBe(true);

    // The page is cached: without an announcement it is not rendered again.
    await sql`update jobs set title = '灯台守（変更後）' where id = ${job.id}`;
    expect(await shows(a, "/jobs", "灯台守（変更後）")).toBe(false);

    await sql`select pg_notify('published', '_N_T_/(public)/page,_N_T_/(public)/jobs/layout')`;
    for (const site of [a, b]) {
      for (const path of paths) {
        await expect.poll(() => shows(site, path, "灯台守（変更後）")).toBe(true);
      }
    }

    await sql.begin(async (tx) => {
      await tx`update jobs set state = 'withdrawn' where id = ${job.id}`;
      await tx`select pg_notify('published', '_N_T_/(public)/page,_N_T_/(public)/jobs/layout')`;
    });
    for (const site of [a, b]) {
      await expect.poll(() => shows(site, "/jobs", "灯台守（変更後）")).toBe(false);
    }

    // A listener that was cut off may have missed an announcement, so older pages are out of date.
    await sql`update jobs set state = 'published', title = '灯台守（再開）' where id = ${job.id}`;
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`;
    for (const site of [a, b]) {
      await expect.poll(() => shows(site, "/jobs", "灯台守（再開）")).toBe(true);
    }
  } finally {
    await sql.end();
    await Promise.all([a.stop(), b.stop()]);
  }
});
