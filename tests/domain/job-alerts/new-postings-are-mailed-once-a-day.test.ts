import { deleteAccount } from "@/lib/applicants/delete-account";
import { addAlert } from "@/lib/job-alerts/add";
import { alertMails } from "@/lib/job-alerts/alert-mails";
import { askAboutAlerts } from "@/lib/job-alerts/ask";
import { alertAddress } from "@/lib/job-alerts/criteria";
import { findStoppable } from "@/lib/job-alerts/find-stoppable";
import { keepAlerts } from "@/lib/job-alerts/keep";
import { listAlerts } from "@/lib/job-alerts/list";
import { purgeAlertFinds } from "@/lib/job-alerts/purge";
import { removeAlert } from "@/lib/job-alerts/remove";
import { searchNewJobs } from "@/lib/job-alerts/search-new";
import { stopAlerts } from "@/lib/job-alerts/stop";
import { searchOf } from "@/lib/jobs/search/address";
import { leaseNext } from "@/lib/mail/lease-next";
import { settle } from "@/lib/mail/settle";
import { singleMails } from "@/lib/mail/single-mails";
import { confirmedCampaign, deliverAll } from "@/tests/support/campaigns";
import { dumpTables } from "@/tests/support/database";
import { expect, test } from "@/tests/support/domain";
import { addEmployer, addJob } from "@/tests/support/factories/postings";
import { queue } from "@/tests/support/outbox";
import { day, hour, later, minute, newcomer } from "@/tests/support/people";

/** A Tuesday, 10:00 in Japan. */
const tuesday = new Date("2026-05-12T01:00:00Z");
const morning = later(tuesday, 22 * hour);

test.beforeEach(async ({ mailbox }) => {
  await mailbox.reset();
  await mailbox.settings({ rate: 100 });
});

const search = (q: string) => alertAddress(searchOf({ q }));

/** A person with alerts for these words, every day. */
async function reader(email: string, ...words: string[]) {
  const { applicant } = await newcomer(email, undefined, tuesday);
  for (const word of words)
    expect(
      await addAlert(applicant, { search: search(word), rhythm: "daily", consents: false }, tuesday),
    ).toBe("added");
  return applicant;
}

async function publish(title: string, at = later(tuesday, hour), own = {}) {
  const employer = await addEmployer();
  return addJob(employer, { title, publishedAt: at, opensOn: "2026-05-01", closesOn: "2026-07-31", ...own });
}

async function searchAndDeliver(now: Date) {
  await searchNewJobs(now);
  return deliverAll(now);
}

const tokensIn = (text: string) =>
  [...text.matchAll(/\/alerts\/stop\/(\S+)/g)].map(([, token = ""]) => token);

test("what all alerts of a person have found is one mail, each posting once, with links to stop", async ({
  mailbox,
}) => {
  await reader("hanako@example.jp", "看護", "夜勤");
  await reader("taro@example.jp", "溶接");
  const both = await publish("看護師", undefined, { duties: "夜勤があります。" });
  await publish("看護助手");
  await publish("警備", undefined, { duties: "夜勤があります。" });
  expect(await searchAndDeliver(morning)).toBe(1);
  expect(await mailbox.mails("taro@example.jp"), "nothing found, no mail").toEqual([]);
  const [mail, ...others] = await mailbox.mails("hanako@example.jp");
  expect(others).toEqual([]);
  expect(mail?.subject).toContain("新しい求人が3件あります");
  for (const text of [mail?.text ?? "", mail?.html ?? ""]) {
    for (const words of ["看護師", "看護助手", "警備", "「看護」", "「夜勤」", "時給 1,200円"])
      expect(text).toContain(words);
    expect(text.split(`/jobs/${both.id}`).length).toBe(text === mail?.html ? 3 : 2);
  }
  const tokens = tokensIn(mail?.text ?? "");
  expect(tokens).toHaveLength(3);
  expect(mail?.headers["List-Unsubscribe"]).toBe(`<http://localhost:3000/api/alerts/stop/${tokens[2]}>`);
  expect(mail?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
});

test("one mail a person a day, whatever is found meanwhile and however many instances run", async ({
  mailbox,
}) => {
  const applicant = await reader("hanako@example.jp", "看護");
  await publish("看護師");
  await Promise.all([searchNewJobs(morning), searchNewJobs(morning)]);
  await Promise.all([deliverAll(morning), deliverAll(morning), deliverAll(morning)]);
  await publish("看護助手", later(morning, minute));
  await addAlert(applicant, { search: search("助手"), rhythm: "daily", consents: false }, morning);
  for (const hours of [1, 3, 6]) await searchAndDeliver(later(morning, hours * hour));
  expect(await mailbox.mails("hanako@example.jp")).toHaveLength(1);
  await searchAndDeliver(later(morning, day));
  expect(await mailbox.mails("hanako@example.jp")).toHaveLength(2);
});

test("twenty postings are named, and the rest by a link", async ({ mailbox }) => {
  await reader("hanako@example.jp", "看護");
  for (let nth = 0; nth < 23; nth += 1) await publish(`看護師${nth}`, later(tuesday, hour + nth));
  await searchAndDeliver(morning);
  const [mail] = await mailbox.mails("hanako@example.jp");
  expect(mail?.subject).toContain("20件以上");
  expect(mail?.text.match(/\/jobs\/[0-9a-f-]{36}/g)).toHaveLength(20);
  expect(mail?.text).toContain(`/jobs?q=${encodeURIComponent("看護")}&sort=newest`);
});

test("a narrow alert is told of beside one that finds more than a mail names", async ({ mailbox }) => {
  await reader("hanako@example.jp", "看護", "灯台守");
  await publish("灯台守", later(tuesday, minute));
  for (let nth = 0; nth < 22; nth += 1) await publish(`看護師${nth}`, later(tuesday, hour + nth));
  await searchAndDeliver(morning);
  const [mail] = await mailbox.mails("hanako@example.jp");
  expect(mail?.text).toContain("■条件　「灯台守」");
  expect(mail?.text).toContain(`/jobs?q=${encodeURIComponent("灯台守")}&sort=newest`);
  expect(tokensIn(mail?.text ?? "")).toHaveLength(3);
});

test("a mail that was held back waits for the morning, and is dropped with a suspended account", async ({
  mailbox,
  sql,
}) => {
  await reader("hanako@example.jp", "看護");
  await reader("taro@example.jp", "看護");
  await publish("看護師");
  await searchNewJobs(morning);
  const evening = later(morning, 11 * hour);
  const leases = [];
  for (const at of [0, 1000]) leases.push((await leaseNext([alertMails], later(evening, at)))?.lease);
  for (const lease of leases)
    if (lease) await settle(lease, { outcome: "busy", waitMs: 1000 }, undefined, later(evening, 2000));
  expect(await sql`select from mails where kind = 'job-alert' and state = 'queued'`).toHaveLength(2);
  await sql`update applicants set suspended_at = now() where email = 'taro@example.jp'`;
  await deliverAll(later(evening, 4 * hour));
  expect(await mailbox.mails(), "at night").toEqual([]);
  await deliverAll(later(morning, day));
  expect((await mailbox.mails()).flatMap(({ to }) => to)).toEqual(["hanako@example.jp"]);
});

test("text of a posting and of a search stays text in the mail", async ({ mailbox }) => {
  const hostile = '<img src=x onerror="alert(1)">&amp;';
  await reader("hanako@example.jp", "看護");
  await publish(`看護師${hostile}`);
  await searchAndDeliver(morning);
  const [mail] = await mailbox.mails("hanako@example.jp");
  expect(mail?.html).not.toContain("<img");
  expect(mail?.html).toContain("&lt;img src=x");
  expect(mail?.text).toContain(`・看護師${hostile}`);
});

test("what was found is forgotten after two months, and is not told again", async ({ mailbox, sql }) => {
  await reader("hanako@example.jp", "看護");
  await publish("看護師");
  await searchAndDeliver(morning);
  await purgeAlertFinds(later(morning, 59 * day));
  expect(await sql`select from job_alert_finds`).toHaveLength(1);
  await purgeAlertFinds(later(morning, 61 * day));
  expect(await sql`select from job_alert_finds`).toHaveLength(0);
  await searchAndDeliver(later(morning, 61 * day));
  expect(await mailbox.mails("hanako@example.jp")).toHaveLength(1);
});

test("a posting that closed before the mail was written is not in it; without any there is no mail", async ({
  mailbox,
  sql,
}) => {
  await reader("hanako@example.jp", "看護");
  await reader("taro@example.jp", "介護");
  await publish("看護師");
  await publish("看護助手");
  await publish("介護士");
  await searchNewJobs(morning);
  await sql`update jobs set state = 'withdrawn' where title in ('看護師', '介護士')`;
  expect(await deliverAll(morning)).toBe(1);
  const [mail] = await mailbox.mails("hanako@example.jp");
  expect(mail?.text).toContain("看護助手");
  expect(mail?.text).not.toContain("看護師");
  expect(await mailbox.mails("taro@example.jp")).toEqual([]);
});

test("a mail in doubt is repeated unchanged, even if its posting closed meanwhile", async ({
  mailbox,
  sql,
}) => {
  await reader("hanako@example.jp", "看護");
  await publish("看護師");
  await searchNewJobs(morning);
  await mailbox.fault({ mode: "drop", times: 1 });
  await deliverAll(morning);
  await sql`update jobs set state = 'withdrawn', title = '別の名前', version = version + 1`;
  await deliverAll(later(morning, 2 * minute));
  const mails = await mailbox.mails("hanako@example.jp");
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain("看護師");
  expect(await sql`select state, attempts from mails where kind = 'job-alert'`).toMatchObject([
    { state: "accepted" },
  ]);
});

test("mails about accounts and those of the city go first", async () => {
  await reader("hanako@example.jp", "看護");
  await publish("看護師");
  await searchNewJobs(morning);
  await confirmedCampaign(morning);
  await queue("hanako@example.jp", morning);
  const { campaignMails } = await import("@/lib/campaigns/campaign-mails");
  await campaignMails.prepare(morning);
  const sources = [singleMails, campaignMails, alertMails];
  const order = [];
  for (let nth = 0; nth < 3; nth += 1)
    order.push((await leaseNext(sources, later(morning, nth * 1000)))?.source);
  expect(order).toEqual([singleMails, campaignMails, alertMails]);
});

test("who has stopped, left, is suspended or unreachable gets none of the mails that wait", async ({
  mailbox,
  sql,
}) => {
  const people = ["stop", "all", "one", "leave", "suspended", "bounced", "stays"];
  for (const name of people) await reader(`${name}@example.jp`, "看護");
  await publish("看護師");
  await searchNewJobs(morning);
  const tokenOf = async (name: string, table: "job_alerts" | "job_alert_readers") => {
    const [row] = await sql<{ token: string }[]>`
      select t.token from ${sql(table)} t join applicants a on a.id = t.applicant_id where a.email = ${`${name}@example.jp`}`;
    return row?.token ?? "";
  };
  expect(await stopAlerts(await tokenOf("stop", "job_alert_readers"), "alerts", morning)).toBe("stopped");
  expect(await stopAlerts(await tokenOf("all", "job_alerts"), "all", morning)).toBe("stopped");
  expect(await stopAlerts(await tokenOf("one", "job_alerts"), "this", morning)).toBe("stopped");
  const [leaver] = await sql<{ id: string }[]>`select id from applicants where email = 'leave@example.jp'`;
  await sql`delete from applicants where id = ${String(leaver?.id)}`;
  await sql`update applicants set suspended_at = now() where email = 'suspended@example.jp'`;
  await sql`update applicants set mail_trouble = 'bounced', mail_trouble_at = now() where email = 'bounced@example.jp'`;
  await deliverAll(morning);
  expect((await mailbox.mails()).flatMap(({ to }) => to)).toEqual(["stays@example.jp"]);
  expect(await sql`select email from applicants where not wants_mail`).toEqual([{ email: "all@example.jp" }]);
});

test("a mail that the provider held back is dropped by a stop, and written anew without the stopped alert", async ({
  mailbox,
  sql,
}) => {
  const applicant = await reader("hanako@example.jp", "看護", "警備");
  await publish("看護師");
  await publish("警備員");
  await searchNewJobs(morning);
  const leased = await leaseNext([alertMails], morning);
  expect(leased).toBeDefined();
  if (leased) await settle(leased.lease, { outcome: "busy", waitMs: 1000 }, undefined, morning);
  const alert = (await listAlerts(applicant)).find((one) => one.search === search("看護"));
  await removeAlert(applicant, alert?.id ?? "", later(morning, minute));
  await deliverAll(later(morning, 2 * minute));
  const mails = await mailbox.mails("hanako@example.jp");
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain("警備員");
  expect(mails[0]?.text).not.toContain("看護師");
  expect(await sql`select from mails where kind = 'job-alert'`).toHaveLength(1);
});

test("one press stops, fifty at once too; opening a link stops nothing, and a forged one neither", async ({
  mailbox,
}) => {
  const applicant = await reader("hanako@example.jp", "看護", "警備");
  await publish("看護師");
  await searchAndDeliver(morning);
  const [mail] = await mailbox.mails("hanako@example.jp");
  const [one = "", all = ""] = tokensIn(mail?.text ?? "");
  for (let look = 0; look < 20; look += 1) {
    expect(await findStoppable(one)).toMatchObject({ of: "alert" });
    expect(await findStoppable(`${all}。`), "the words of the searches are not shown").toEqual({
      of: "reader",
      alerts: 2,
    });
  }
  for (const forged of ["", "x".repeat(43), one.slice(1), one.toUpperCase()]) {
    expect(await stopAlerts(forged, "all", morning)).toBe("unknown");
    expect(await findStoppable(forged)).toBeUndefined();
  }
  expect(await listAlerts(applicant)).toHaveLength(2);
  const answers = await Promise.all(Array.from({ length: 50 }, () => stopAlerts(one, "this", morning)));
  expect(answers).toContain("stopped");
  expect(await stopAlerts(one, "this", morning), "its alert has ended").toBe("unknown");
  expect(await listAlerts(applicant)).toHaveLength(1);
  const presses = await Promise.all(Array.from({ length: 50 }, () => stopAlerts(all, "alerts", morning)));
  expect(new Set(presses)).toEqual(new Set(["stopped"]));
  expect(await listAlerts(applicant)).toEqual([]);
  expect(await findStoppable(all)).toEqual({ of: "reader", alerts: 0 });
});

test("nothing of alerts is left of a person who leaves", async ({ sql, mailbox }) => {
  const applicant = await reader("hanako@example.jp", "看護");
  await publish("看護師");
  await searchAndDeliver(morning);
  // The login of the registration is still fresh then.
  expect((await deleteAccount(applicant, {}, later(tuesday, minute))).outcome).toBe("deleted");
  await deliverAll(later(morning, minute));
  for (const table of ["job_alerts", "job_alert_finds", "job_alert_readers"])
    expect(await sql`select from ${sql(table)}`, table).toHaveLength(0);
  expect(await dumpTables(sql)).not.toContain("hanako@example.jp");
  await publish("看護助手", later(morning, hour));
  await mailbox.reset();
  await searchAndDeliver(later(morning, day));
  expect(await mailbox.mails()).toEqual([]);
});

test("after a year a mail asks, a button keeps, and without an answer the alert ends", async ({
  mailbox,
  sql,
}) => {
  const keeper = await reader("keeps@example.jp", "看護", "警備");
  const silent = await reader("silent@example.jp", "看護");
  const leaver = await reader("stops@example.jp", "看護");
  const year = later(tuesday, 364 * day);
  await askAboutAlerts(year);
  expect(await deliverAll(year)).toBe(0);
  const asked = later(tuesday, 366 * day);
  await Promise.all([askAboutAlerts(asked), askAboutAlerts(asked)]);
  await askAboutAlerts(later(asked, day));
  const [{ token: stop } = { token: "" }] = await sql<{ token: string }[]>`
    select token from job_alert_readers where applicant_id = ${leaver.id}`;
  expect(await stopAlerts(stop, "alerts", asked)).toBe("stopped");
  expect(await keepAlerts(stop, asked), "nothing is left to keep").toBe("unknown");
  await deliverAll(later(asked, day));
  const [mail, ...others] = await mailbox.mails("keeps@example.jp");
  expect(others).toEqual([]);
  expect(mail?.text).toContain("「看護」");
  expect(mail?.text).toContain("「警備」");
  expect(await mailbox.mails("stops@example.jp"), "the question goes with the alerts").toEqual([]);
  const token = /\/alerts\/keep\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(await keepAlerts("x".repeat(43), asked)).toBe("unknown");
  expect(await keepAlerts(token, asked)).toBe("kept");
  expect(await keepAlerts(token, asked)).toBe("kept");
  await askAboutAlerts(later(asked, 29 * day));
  expect(await listAlerts(silent)).toHaveLength(1);
  await askAboutAlerts(later(asked, 31 * day));
  expect(await listAlerts(silent)).toEqual([]);
  expect(await listAlerts(keeper)).toHaveLength(2);
});
