import { setTimeout as sleep } from "node:timers/promises";
import { addContent } from "@/tests/support/content";
import { spelled, tally } from "@/tests/support/figures";
import { openForm, press, visit } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const lockedMs = sized(40_000, 8_000);

test(
  "A blocked table is answered with an honest 503, and blocks nothing else",
  row(
    "T65",
    "ACCESS EXCLUSIVE lock on jobs for 40 s: every answer ≤ 6 s, 200 or 503; pages and forms of other tables 0 refused, ≤ 1 s",
  ),
  async ({ databaseUrl, sql, site, measured }) => {
    await addContent(databaseUrl);
    let visitors = 0;
    const visitor = () => ({ from: network(++visitors) });
    const reissue = await openForm(`${site.url}/password-reissue`, "email", visitor());
    for (const path of ["/", "/jobs?q=x", "/notices?q=x", "/employers?q=x"])
      await visit(site.url + path, visitor());
    const blocked: { status: number; ms: number }[] = [];
    const others: { status: number; ms: number; what: string }[] = [];
    const under: Promise<unknown>[] = [];
    const holder = await sql.reserve();
    await holder`begin`;
    await holder`lock table jobs in access exclusive mode`;
    const begun = Date.now();
    for (let n = 0; Date.now() - begun < lockedMs; n++) {
      under.push(visit(`${site.url}/jobs?q=${n}`, visitor()).then((answer) => blocked.push(answer)));
      const ask = [
        () => visit(`${site.url}/`, visitor()),
        () => visit(`${site.url}/notices?q=${n}`, visitor()),
        () => visit(`${site.url}/login`, visitor()),
        () => press(reissue, { email: `p${n}@example.jp`, kind: "applicant" }, visitor()),
        () => visit(`${site.url}/api/health`, visitor()),
      ];
      const what = ["top", "notices", "login", "reissue", "health"][n % ask.length] ?? "";
      under.push(
        (ask[n % ask.length] as (typeof ask)[0])().then((answer) => others.push({ ...answer, what })),
      );
      await sleep(200);
    }
    await holder`rollback`;
    holder.release();
    await Promise.all(under);
    const after = await visit(`${site.url}/jobs?q=after`, visitor());
    const slowest = (all: { ms: number }[]) => Math.max(...all.map(({ ms }) => ms)) / 1000;
    const refused = others.filter(({ status }) => status >= 500);
    measured(
      `${lockedMs / 1000} s: ${blocked.length} searches (${spelled(tally(blocked.map(({ status }) => String(status))))}) in ` +
        `${slowest(blocked).toFixed(1)} s at most; ${others.length} other pages and forms, ${refused.length} refused, ` +
        `${slowest(others).toFixed(2)} s at most; then ${after.status}`,
    );
    expect(slowest(blocked)).toBeLessThanOrEqual(6);
    expect(blocked.every(({ status }) => status === 503 || status === 200)).toBe(true);
    expect(refused.map(({ what }) => what)).toEqual([]);
    expect(slowest(others)).toBeLessThanOrEqual(1);
    expect(after.status).toBe(200);
  },
);
