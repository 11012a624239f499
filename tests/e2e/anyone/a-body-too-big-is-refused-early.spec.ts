import { expect, test } from "@/tests/support/e2e";
import { ask, encoded, filledForm } from "@/tests/support/plain";
import { freshEmail } from "@/tests/support/walk";

test("bodies of 201 kB, 1 MB and 11 MB, with a length or in chunks, are refused and never processed in part", async ({
  baseURL,
  visitorAddress,
  sql,
}) => {
  const site = String(baseURL);
  const { body: html } = await ask(`${site}/register/apply`);
  for (const size of [201_000, 1_000_000, 11_000_000]) {
    const email = freshEmail();
    const form = await encoded(filledForm(html, "email", { email, filler: "x".repeat(size) }));
    const headers = { ...form.headers, origin: site, "x-forwarded-for": visitorAddress };
    const withLength = await refusal(
      ask(`${site}/register/apply`, { method: "POST", headers, body: form.body }),
    );
    expect(withLength, `${size} with a length`).toBe(413);
    const chunks = [0, 1, 2, 3].map((n) => form.body.subarray((n * size) / 4, ((n + 1) * size) / 4));
    const inChunks = await refusal(ask(`${site}/register/apply`, { method: "POST", headers, body: chunks }));
    expect(inChunks, `${size} in chunks`).toBe(413);
    expect(await sql`select 1 from registrations where email = ${email}`).toHaveLength(0);
  }
  const after = await ask(`${site}/api/health`);
  expect(after.status).toBe(200);
});

test("a body within the limit is accepted, also in chunks", async ({ baseURL, visitorAddress }) => {
  const site = String(baseURL);
  const { body: html } = await ask(`${site}/register/apply`);
  const form = await encoded(filledForm(html, "email", { email: freshEmail() }));
  const headers = { ...form.headers, origin: site, "x-forwarded-for": visitorAddress };
  const body = [form.body.subarray(0, 40), form.body.subarray(40)];
  expect((await ask(`${site}/register/apply`, { method: "POST", headers, body })).status).toBe(303);
});

/** The status of a refusal. A client that is still sending may see the closed connection before the answer. */
async function refusal(answer: ReturnType<typeof ask>): Promise<number> {
  return answer.then(
    ({ status }) => status,
    (error) => (["ECONNRESET", "EPIPE"].includes(error.code) ? 413 : Promise.reject(error)),
  );
}
