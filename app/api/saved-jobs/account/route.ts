import { formMarkOf, isFormMarkOf } from "@/lib/accounts/form-mark";
import { seekerToolsAreOffered } from "@/lib/applicants/tools";
import { currentApplicant } from "@/lib/auth/current";
import { addSavedJob } from "@/lib/saved-jobs/add";
import { savedAmong } from "@/lib/saved-jobs/among";
import { pressInput } from "@/lib/saved-jobs/schema";

/**
 * For pages with postings, which are the same for everybody (lib/csp/save-script.mjs). It answers with the mark of the signed-in
 * account, and which of the postings are in its list. A press, with the mark, saves: only for the account to which the page was shown.
 */
export async function POST(request: Request) {
  const input = pressInput.safeParse(await request.json().catch(() => undefined));
  if (!input.success) return new Response(null, { status: 400 });
  const applicant = await currentApplicant();
  if (!applicant || !seekerToolsAreOffered()) return Response.json({ saved: [] });
  const mark = formMarkOf("applicant", applicant.id);
  if ("jobs" in input.data)
    return Response.json({ mark, saved: await savedAmong(applicant, input.data.jobs) });
  const { job, mark: shownTo } = input.data;
  if (!isFormMarkOf("applicant", applicant.id, shownTo)) return Response.json({ saved: [] });
  const isSaved = (await addSavedJob(applicant, job, new Date())) === "saved";
  return Response.json({ mark, saved: isSaved ? [job] : [] });
}
