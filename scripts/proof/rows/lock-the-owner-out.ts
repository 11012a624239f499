import { connect } from "@/tests/support/database";
import { addAccounts, advanceClock, concurrently } from "../crowd";
import type { Row } from "../row";
import { sized } from "../scale";
import { address, openForm, press } from "../visitor";

const owners = sized(10, 2);
const password = "right password 1";
let visitors = 0;
const visitor = () => ({ from: address(++visitors) });

export const row: Row = {
  id: "T26",
  promise: "An attacker cannot lock an owner out",
  floor:
    "after an hour of failures: known network in at once, a stranger's network by reissue, ≤ 15 min, 100 %",
  async run(stage) {
    const databaseUrl = await stage.database();
    const mailbox = await stage.mailbox();
    const site = await stage.site({ databaseUrl, mailboxUrl: mailbox.url });
    const sql = connect(databaseUrl);
    stage.atEnd(() => sql.end());
    const form = await openForm(`${site.url}/login`, "password", visitor());
    const reissue = await openForm(`${site.url}/password-reissue`, "email", visitor());
    const people = await addAccounts(sql, "owner", owners, password);
    const homes = people.map(visitor);
    const signIn = async (n: number, from: { from: string }, secret = password) =>
      (await press(form, { email: String(people[n]), password: secret }, from)).location === "/mypage";
    const count = (answers: boolean[]) => answers.filter(Boolean).length;

    const before = count(await concurrently(owners, 2, (n) => signIn(n, homes[n] as { from: string })));
    for (let quarter = 0; quarter < 4; quarter += 1) {
      stage.say(`attack, ${quarter * 15} to ${quarter * 15 + 15} minutes`);
      // Each failure comes from a new network, which has ten attempts on each account.
      await concurrently(owners * 40, 8, (n) => signIn(n % owners, visitor(), "wrong password"));
      if (quarter < 3) await advanceClock(sql, "15 minutes");
    }
    const elsewhere = count(await concurrently(owners, 2, (n) => signIn(n, visitor())));
    const begun = Date.now();
    const home = count(await concurrently(owners, 2, (n) => signIn(n, homes[n] as { from: string })));
    const rescued = await concurrently(owners, 2, async (n) => {
      const from = visitor();
      await press(reissue, { email: String(people[n]), kind: "applicant" }, from);
      const { text } = await mailbox.mail(String(people[n]));
      const url = /^https?:\/\/\S+$/m.exec(text)?.[0] ?? "";
      const mailed = /^(?:新しい)?パスワード: (\S+)$/m.exec(text)?.[1] ?? "";
      const confirm = await openForm(url, "password", from);
      await press(confirm, { email: String(people[n]), password: mailed }, from);
      return signIn(n, from, mailed);
    });
    const seconds = Math.round((Date.now() - begun) / 1000);
    return {
      kept:
        before === owners &&
        home === owners &&
        count(rescued) === owners &&
        elsewhere === 0 &&
        seconds <= 900,
      measured:
        `${owners} accounts, 160 failures each from as many networks within an hour (moved clock): ` +
        `${home} in at once from home, ${count(rescued)} by reissue from a new network, all within ${seconds} s; ` +
        `${elsewhere} with the right password from a new network without reissue`,
    };
  },
};
