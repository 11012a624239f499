import { formMarkOf, isFormMarkOf } from "@/lib/accounts/form-mark";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { currentApplicant } from "@/lib/auth/current";
import { addSavedJob } from "@/lib/saved-jobs/add";
import { findSavedJob } from "@/lib/saved-jobs/find";
import { pressInput } from "@/lib/saved-jobs/schema";

/**
 * For the button of a posting, whose page is the same for everybody (lib/csp/list-script.mjs). Without a mark it answers with
 * that of the signed-in account, and whether its list has the posting. With the mark it saves: only for the account to which the
 * page was shown.
 */
export async function POST(request: Request) {
  const input = pressInput.safeParse(await request.json().catch(() => undefined));
  if (!input.success) return new Response(null, { status: 400 });
  const { job, mark } = input.data;
  const applicant = await currentApplicant();
  if (!applicant || !seekerToolsAreOffered()) return Response.json({ saved: false });
  const own = formMarkOf("applicant", applicant.id);
  const now = new Date();
  if (mark === undefined) {
    const saved = (await findSavedJob(applicant, job, now)) !== undefined;
    return Response.json({ mark: own, saved });
  }
  const isShownTo = isFormMarkOf("applicant", applicant.id, mark);
  const saved = isShownTo && (await addSavedJob(applicant, job, now)) === "saved";
  return Response.json(isShownTo ? { mark: own, saved } : { saved });
}
