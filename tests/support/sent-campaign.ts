import type postgres from "postgres";
import { addStaff } from "./accounts";

/** A campaign that has been sent to students (other tests make few of them); its id. */
export async function addSentCampaign(sql: postgres.Sql, subject: string): Promise<string> {
  const author = await addStaff(sql);
  const [campaign] = await sql<{ id: string }[]>`
    insert into campaigns (subject, body, audience, state, written_by, confirmed_by, sends_at, frozen_subject, frozen_text,
      frozen_html, queued_at, recipients, ended_at, created_at, updated_at)
    values (${subject}, '**7月**に開きます。', 'student', 'done', ${author.id}, ${author.id}, now(), 's', 't', 'h', now(), 1,
      now(), now(), now()) returning id`;
  if (!campaign) throw new Error("no campaign");
  return campaign.id;
}

/** A delivery that the provider has accepted; the token of its unsubscribe link. */
export async function addDelivery(
  sql: postgres.Sql,
  applicantId: string,
  campaignId: string,
): Promise<string> {
  const [delivery] = await sql<{ token: string }[]>`
    insert into deliveries (campaign_id, applicant_id, state, accepted_at)
    values (${campaignId}, ${applicantId}, 'accepted', now()) returning token`;
  if (!delivery) throw new Error("no delivery");
  return delivery.token;
}
