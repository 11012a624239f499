import { requireStaff } from "@/lib/auth/current";
import { findEmployerSubmission } from "@/lib/employers/submissions/find";
import { findSubmission } from "@/lib/jobs/submissions/queue";
import { recordPage } from "../../record-page";

const above = [{ label: "承認", href: "/admin/approvals" }];

const folder = "/admin/approvals/applications";

/** 事業者登録の申請. Of one decided meanwhile its own page says how. */
export const employerSubmissionPage = recordPage({
  gate: requireStaff,
  path: folder,
  find: findEmployerSubmission,
  above,
  name: ({ name }) => name,
  elsewhere: ({ id, state }, step) => (step && state !== "submitted" ? `${folder}/${id}` : undefined),
});

const submissions = "/admin/approvals/submissions";

/** 求人の申請, as above. A draft is its 事業者's own until it asks: staff read it no more than the public. */
export const submissionPage = recordPage({
  gate: requireStaff,
  path: submissions,
  find: async (id) => {
    const found = await findSubmission(id);
    return found?.submission.state === "draft" ? undefined : found;
  },
  above,
  name: ({ submission }) => submission.input.title,
  elsewhere: ({ submission: { id, state } }, step) =>
    step && state !== "submitted" ? `${submissions}/${id}` : undefined,
});
