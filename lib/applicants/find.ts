import { eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import { getDb } from "@/lib/db/client";
import { applicants } from "@/lib/db/schema/applicants";

/** 登録情報 and メール配信設定. Undefined when the account has just been deleted. */
export async function findProfile(applicant: Applicant) {
  const [profile] = await getDb()
    .select({
      email: applicants.email,
      handle: applicants.handle,
      attribute: applicants.attribute,
      wantsMail: applicants.wantsMail,
      createdAt: applicants.createdAt,
      updatedAt: applicants.updatedAt,
    })
    .from(applicants)
    .where(eq(applicants.id, applicant.id));
  return profile;
}
