import { connect, createDatabase } from "@/tests/support/database";
import { expect, test } from "@/tests/support/e2e";
import { ask, encoded, filledForm } from "@/tests/support/plain";
import { startSite } from "@/tests/support/site";
import { freshEmail } from "@/tests/support/walk";

const internals =
  /select |insert |"jobs"|rate_limits|node_modules|\.next\/|\bat [\w.]+ \(|postgres|drizzle|Error:/i;

test("an error in a page or an action shows a plain page with a 受付番号 that is in the log", async ({
  visitorAddress,
}) => {
  test.setTimeout(180_000);
  const databaseUrl = await createDatabase("errors", "template_content");
  const site = await startSite({ databaseUrl });
  const sql = connect(databaseUrl);
  try {
    const login = await ask(`${site.url}/register/apply`);
    await sql`alter table jobs rename to jobs_gone`;
    await sql`alter table rate_limits rename to rate_limits_gone`;
    const email = freshEmail();
    const form = await encoded(filledForm(login.body, "email", { email }));
    const from = { accept: "text/html", origin: site.url, "x-forwarded-for": visitorAddress };
    const answers = {
      page: await ask(`${site.url}/jobs?q=a`, { headers: from }),
      action: await ask(`${site.url}/register/apply`, {
        method: "POST",
        headers: { ...from, ...form.headers },
        body: form.body,
      }),
    };
    for (const [name, answer] of Object.entries(answers)) {
      expect(answer.status, name).toBe(500);
      expect(answer.body, name).not.toMatch(internals);
      expect(answer.body).not.toContain(email);
      const reference = /受付番号：(?:<!-- -->)?([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(answer.body)?.[1];
      expect(site.output()).toContain(String(reference));
    }
    const data = await ask(`${site.url}/jobs/search?q=a`, { headers: { ...from, accept: "*/*", rsc: "1" } });
    expect(data.body).not.toMatch(internals);
    expect(site.output(), "nobody's address in the log").not.toContain(email);
  } finally {
    await sql.end();
    await site.stop();
  }
});
