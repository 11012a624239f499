import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type postgres from "postgres";
import { addApplicants } from "@/tests/support/accounts";
import { addContent } from "@/tests/support/content";
import { concurrently, until } from "@/tests/support/crowd";
import { connect } from "@/tests/support/database";
import { openForm, press, visit } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const people = sized(20_000, 200);
const postings = sized(10_000, 100);
const password = "right password 1";
const run = promisify(execFile);

test(
  "A backup restores",
  row(
    "T51",
    "taken while people register, restored onto an empty server: every row equal, RTO ≤ 60 min, logins work there",
  ),
  async ({ databaseUrl, cluster, sql, mailbox, site, startSite, atEnd, measured }) => {
    const [first = ""] = await addApplicants(sql, "kept", people, password);
    await addContent(databaseUrl, postings);
    // Characters that a text format of rows must escape.
    const awkward = "a\\b\tc\nd\re\u2028f\u2029g\"h'i\\N,髙﨑①🏳️‍🌈\\.";
    await sql`update jobs set duties = ${awkward} where id = (select id from jobs limit 1)`;

    console.log("backup, while forms come in");
    const folder = mkdtempSync(join(tmpdir(), "backup-"));
    atEnd(async () => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "site.backup.gz");
    const form = await openForm(`${site.url}/register/apply`, "email", { from: network(1) });
    let over = false;
    let meanwhile = 0;
    const coming = concurrently(4, 4, async () => {
      while (!over) await press(form, { email: `p${++meanwhile}@example.jp` }, { from: network(meanwhile) });
    });
    await until(60_000, async () => (await sql`select from registrations`).length >= 8);
    const backupSeconds = await seconds(() => script("db-backup", databaseUrl, file));
    over = true;
    await coming;
    await site.stop();

    console.log("restore onto an empty server");
    await cluster.empty();
    const restored = connect(cluster.url);
    atEnd(() => restored.end());
    const restoreSeconds = await seconds(() => script("db-restore", cluster.url, file));
    // Tables without changes must be equal byte for byte; the others must be consistent, as of one moment.
    const unchanged = ["applicants", "employers", "jobs", "notices"];
    const [before, after] = [await prints(sql, unchanged), await prints(restored, unchanged)];
    const equal = unchanged.filter((table) => before[table] === after[table]).length;
    const opening = Date.now();
    const second = await startSite({ databaseUrl: cluster.url, mailboxUrl: mailbox.url });
    const login = await openForm(`${second.url}/login`, "password", { from: network(7) });
    const entered = await press(login, { email: first, password }, { from: network(7) });
    const rto = restoreSeconds + (Date.now() - opening) / 1000;
    const page = await visit(`${second.url}/jobs`, { from: network(7) });
    await second.stop();

    const [halves] = await restored<{ count: number }[]>`
    select count(*)::int from registrations where mail_id is null or mail_id not in (select id from mails)`;
    const [moving] = await restored<{ registrations: number; mails: number }[]>`
    select (select count(*)::int from registrations) as registrations, (select count(*)::int from mails) as mails`;
    const again = await script("db-restore", cluster.url, file).then(
      () => "FILLED TWICE",
      () => "refused",
    );
    measured(
      `${people} accounts, ${postings} postings, ${meanwhile} forms meanwhile: ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB ` +
        `in ${backupSeconds.toFixed(0)} s, restored in ${restoreSeconds.toFixed(0)} s, serving and logged in after ` +
        `${rto.toFixed(0)} s; ${equal} of ${unchanged.length} tables equal to the byte, ${moving?.registrations} registrations with ` +
        `${moving?.mails} mails of the same moment, ${halves?.count} halves; a second restore is ${again}`,
    );
    expect(equal).toBe(unchanged.length);
    expect(moving?.mails).toBe(moving?.registrations);
    expect(halves?.count).toBe(0);
    expect(entered.location).toBe("/mypage");
    expect(page.status).toBe(200);
    expect(rto).toBeLessThanOrEqual(3600);
    expect(again).toBe("refused");
  },
);

function script(name: string, DATABASE_URL: string, file: string) {
  const { PATH, HOME } = process.env;
  return run(process.execPath, [`scripts/${name}.mjs`, file], {
    env: { PATH, HOME, NODE_ENV: "production", DATABASE_URL },
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = Date.now();
  await work();
  return (Date.now() - begun) / 1000;
}

/** The number and an MD5 fingerprint of the rows of each table. */
async function prints(sql: postgres.Sql, tables: string[]): Promise<Record<string, string>> {
  const found = await Promise.all(
    tables.map(async (table) => {
      const [one] = await sql`
        select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by t.id)), '') as print
        from ${sql(table)} t`;
      return [table, String(one?.print)] as const;
    }),
  );
  return Object.fromEntries(found);
}
