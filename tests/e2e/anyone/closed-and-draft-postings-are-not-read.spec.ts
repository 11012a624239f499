import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import type postgres from "postgres";
import { addEmployerUser } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteDraft, addSiteJob, announceJobs } from "@/tests/support/factories/postings";

test("a draft of either side answers 404 to every kind of request, and its text is in no answer", async ({
  request,
  sql,
}) => {
  const title = `下書き${randomUUID()}`;
  const drafts = [await addSiteDraft(sql, { title }), await addSubmission(sql, title)];
  for (const id of drafts) await expectUnread(request, id, title);
});

/** A 求人 that a 事業者 has submitted; its id. */
async function addSubmission(sql: postgres.Sql, title: string): Promise<string> {
  const { id, employerId } = await addEmployerUser(sql);
  const [row] = await sql`
    insert into job_drafts (side, employer_id, employer_user_id, input, state, submitted_at, created_at, updated_at)
    values ('employer', ${employerId}, ${id}, ${sql.json({ title })}, 'submitted', now(), now(), now()) returning id`;
  return String(row?.id);
}

async function expectUnread(request: APIRequestContext, id: string, title: string): Promise<void> {
  const rsc = { rsc: "1", accept: "text/x-component" };
  const ways: [string, Record<string, string>][] = [
    [`/jobs/${id}`, {}],
    [`/jobs/${id}`, rsc],
    [`/jobs/${id}?_rsc=1`, { ...rsc, "next-router-prefetch": "1" }],
    [`/jobs/${id}`, { ...rsc, "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" }],
    [`/jobs/${id}.rsc`, {}],
    [`/jobs/${id}.segments/_full.segment.rsc`, {}],
    [`/jobs?q=${title}`, {}],
    ["/jobs", {}],
    ["/", {}],
  ];
  for (const [path, headers] of ways) {
    const answer = await request.get(path, { headers });
    const body = (await answer.text()).replaceAll(path, "");
    // A page of results repeats the words of the search.
    if (!path.includes("?q=")) expect(body, path).not.toContain(title);
    else expect(body).not.toContain(id);
  }
  expect((await request.get(`/jobs/${id}`)).status()).toBe(404);
}

test("a withdrawn posting shows 募集終了 at once, and is in no list, feed or sitemap", async ({
  page,
  sql,
}) => {
  const title = `閉じる求人${randomUUID().slice(0, 8)}`;
  const id = await addSiteJob(sql, { title });
  await sql.begin(announceJobs);
  await page.goto(`/jobs/${id}`);
  await expect(page.getByRole("heading", { name: "応募の方法" })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);
  const inFeedAndSitemap = async () => {
    const texts = ["/feeds/jobs.xml", "/sitemap.xml"].map(async (path) =>
      (await page.request.get(path)).text(),
    );
    return (await Promise.all(texts)).map((text) => text.includes(id));
  };
  await expect.poll(inFeedAndSitemap).toEqual([true, true]);
  await expect(async () => {
    await page.goto("/jobs");
    await expect(page.getByRole("link", { name: title })).toBeVisible({ timeout: 500 });
  }).toPass();

  await sql.begin(async (tx) => {
    await tx`update jobs set state = 'withdrawn' where id = ${id}`;
    await announceJobs(tx);
  });
  await expect(async () => {
    await page.goto(`/jobs/${id}`);
    await expect(page.getByText("この求人は、募集を終了しました。")).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page).toHaveTitle(/^募集終了/);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
  await expect.poll(inFeedAndSitemap).toEqual([false, false]);
  for (const path of ["/", "/jobs", `/jobs?q=${encodeURIComponent(title)}`]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: title, exact: true })).toHaveCount(0);
  }
});

test("with a withdrawn employer its page and its postings answer 404", async ({ request, sql }) => {
  const employer = randomUUID();
  await sql`
    insert into employers select (jsonb_populate_record(e,
      ${sql.json({ id: employer, name: "停止する事業者（見本）" })}::jsonb
        || jsonb_build_object('number', nextval('employer_numbers')))).*
    from employers e limit 1`;
  const id = await addSiteJob(sql, { title: "停止する事業者の求人", employerId: employer });
  expect((await request.get(`/jobs/${id}`)).status()).toBe(200);
  expect((await request.get(`/employers/${employer}`)).status()).toBe(200);
  await sql.begin(async (tx) => {
    await tx`update employers set state = 'withdrawn' where id = ${employer}`;
    await announceJobs(tx);
  });
  await expect
    .poll(async () => [
      (await request.get(`/jobs/${id}`)).status(),
      (await request.get(`/employers/${employer}`)).status(),
    ])
    .toEqual([404, 404]);
});
