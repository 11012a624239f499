import { changeAttribute } from "@/lib/applicants/change-attribute";
import { countUnread, findReceived, listReceived, markRead } from "@/lib/campaigns/inbox";
import { rowsPerPage } from "@/lib/text/page-number";
import { confirmedCampaign } from "@/tests/support/campaigns";
import { expect, test } from "@/tests/support/domain";
import { day, later, newcomer, start } from "@/tests/support/people";

const sent = (subject: string, queuedAt: Date, more: Parameters<typeof confirmedCampaign>[1] = {}) =>
  confirmedCampaign(queuedAt, { subject, queuedAt, state: "done", ...more });

test("applicants see the campaigns to their 属性, newest first; those before their registration are not unread", async () => {
  const { applicant } = await newcomer();
  const before = await sent("登録の前", later(start, -day));
  await sent("みんなへ", later(start, day));
  await sent("一般へ", later(start, 2 * day), { audience: "general", state: "sending" });
  await sent("学生へ", later(start, 3 * day), { audience: "student" });
  await sent("中止", later(start, 4 * day), { state: "stopped" });
  await confirmedCampaign(later(start, 5 * day), { subject: "予約" });
  const shown = async () =>
    (await listReceived(applicant, 1)).rows.map(
      ({ subject, unread }) => `${subject}${unread ? "（未読）" : ""}`,
    );
  expect(await shown()).toEqual(["一般へ（未読）", "みんなへ（未読）", "登録の前"]);
  expect(await countUnread(applicant)).toBe(2);
  expect(await findReceived(applicant, before, start)).toMatchObject({ subject: "登録の前", unread: false });
  await changeAttribute(applicant, "student", start);
  expect(await shown()).toEqual(["学生へ（未読）", "みんなへ（未読）", "登録の前"]);
});

test("a campaign is marked as read once for each applicant, and never one that was sent to others", async ({
  sql,
}) => {
  const hanako = (await newcomer("hanako@example.jp")).applicant;
  const taro = (await newcomer("taro@example.jp")).applicant;
  const own = await sent("みんなへ", start);
  const others = await sent("学生へ", start, { audience: "student" });
  for (let look = 0; look < 3; look += 1) await findReceived(hanako, own, start);
  expect(await countUnread(hanako)).toBe(1);
  await Promise.all(Array.from({ length: 50 }, () => markRead(hanako, own, start)));
  await markRead(hanako, others, start);
  expect(await sql`select applicant_id, campaign_id from campaign_reads`).toEqual([
    { applicant_id: hanako.id, campaign_id: own },
  ]);
  expect([await countUnread(hanako), await countUnread(taro)]).toEqual([0, 1]);
  expect(await findReceived(hanako, others, start)).toBeUndefined();
  expect(await findReceived(hanako, "no-id", start)).toBeUndefined();
});

test("the list has pages", async () => {
  const { applicant } = await newcomer();
  for (let at = 0; at <= rowsPerPage; at += 1) await sent(`第${at}号`, later(start, at * day));
  expect((await listReceived(applicant, 1)).rows).toHaveLength(rowsPerPage);
  expect(await listReceived(applicant, 2)).toMatchObject({
    rows: [{ subject: "第0号" }],
    total: rowsPerPage + 1,
  });
});
