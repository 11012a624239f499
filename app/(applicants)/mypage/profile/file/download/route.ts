import { redirect } from "next/navigation";
import { isFormMarkOf } from "@/lib/accounts/form-mark";
import { requireApplicant } from "@/lib/auth/current";
import { logSecurity } from "@/lib/auth/security-log";
import { readOwnData } from "@/lib/own-data/read";

const page = "/mypage/profile/file";

/**
 * The file of one's own data. `of`: the mark of the account to which the link was shown. An older tab of another account, or a
 * link from elsewhere, gets the page, which names the account.
 */
export async function GET({ url }: Request) {
  const applicant = await requireApplicant(page);
  const mark = new URL(url).searchParams.get("of") ?? "";
  if (!isFormMarkOf("applicant", applicant.id, mark)) redirect(page);
  const answer = await readOwnData(applicant, new Date());
  await logSecurity("own-data", answer.outcome);
  if (answer.outcome === "limited") redirect(`${page}?done=limited`);
  if (answer.outcome !== "read") redirect(page);
  return new Response(answer.html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-disposition": `attachment; filename="${answer.name}"`,
      "cache-control": "private, no-store",
    },
  });
}
