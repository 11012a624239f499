import { migrateDatabase } from "@/scripts/db-migrate.mjs";
import { ensureDatabase, startPostgres } from "@/scripts/start/postgres.mjs";
import { connect } from "@/tests/support/database";
import { expect, test } from "@/tests/support/e2e";
import { ask, encoded, filledForm } from "@/tests/support/plain";
import { startSite } from "@/tests/support/site";
import { freshEmail } from "@/tests/support/walk";

const html = { accept: "text/html" };

test("without its database the site answers 503 and serves static pages, writes nothing in part, and recovers", async ({
  visitorAddress,
}) => {
  test.setTimeout(240_000);
  let postgres = await startPostgres({ name: "pg-fault" });
  const databaseUrl = await ensureDatabase(postgres.url, "fault");
  await migrateDatabase(databaseUrl);
  const site = await startSite({ databaseUrl });
  try {
    const page = await ask(`${site.url}/register/apply`);
    expect((await ask(`${site.url}/terms`)).status).toBe(200);
    expect((await ask(`${site.url}/api/health`)).status).toBe(200);

    await postgres.stop();
    for (const path of ["/", "/terms", "/register/apply", "/login"]) {
      expect((await ask(`${site.url}${path}`, { headers: html })).status, path).toBe(200);
    }
    expect((await ask(`${site.url}/api/health`)).status).toBe(503);
    const search = await ask(`${site.url}/jobs?q=a`, { headers: html });
    expect(search.status).toBe(503);
    expect(search.headers["retry-after"]).toBe("30");
    expect(search.body).toContain("ただいまご利用いただけません");
    const reference = /受付番号：(?:<!-- -->)?([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(search.body)?.[1];
    // The log comes by a pipe of its own: it may arrive after the answer.
    await expect.poll(() => site.output(), "the 受付番号 is in the log").toContain(String(reference));

    const email = freshEmail();
    const form = await encoded(filledForm(page.body, "email", { email }));
    const post = () =>
      ask(`${site.url}/register/apply`, {
        method: "POST",
        headers: { ...html, ...form.headers, origin: site.url, "x-forwarded-for": visitorAddress },
        body: form.body,
      });
    const refused = await post();
    expect(refused.status).toBe(503);
    expect(refused.body).toContain("保存されていない");

    postgres = await startPostgres({ name: "pg-fault" });
    await expect.poll(async () => (await ask(`${site.url}/api/health`)).status).toBe(200);
    expect((await ask(`${site.url}/jobs?q=a`, { headers: html })).status).toBe(200);

    const sql = connect(databaseUrl);
    expect(await sql`select 1 from registrations where email = ${email}`).toHaveLength(0);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()`;
    await expect.poll(async () => (await post()).status).toBe(303);
    const [rows] =
      await sql`select (select count(*) from registrations where email = ${email})::int as registrations,
      (select count(*) from mails where to_address = ${email})::int as mails`;
    expect(rows).toEqual({ registrations: 1, mails: 1 });
    await sql.end();
    expect(site.output(), "nobody's address in the log").not.toContain(email);
  } finally {
    await site.stop();
    await postgres.stop();
  }
});
