import { requireStaff } from "@/lib/auth/current";
import { findEmployerSubmission } from "@/lib/employers/submissions/find";
import { findSubmission } from "@/lib/jobs/drafts/for-staff";
import { isUntouched } from "@/lib/jobs/drafts/reopen";
import { recordPage } from "../../record-page";

const above = [{ label: "承認", href: "/admin/approvals" }];

const employerSubmissions = "/admin/approvals/applications";

/** 事業者登録の申請. The steps of a decided one redirect to its page, which shows the decision. */
export const employerSubmissionPage = recordPage({
  gate: requireStaff,
  path: employerSubmissions,
  find: findEmployerSubmission,
  above,
  name: ({ name }) => name,
  elsewhere: ({ id, state }, step) => {
    const fits = step === "reopen" ? state === "returned" || state === "rejected" : state === "submitted";
    return step && !fits ? `${employerSubmissions}/${id}` : undefined;
  },
});

const jobSubmissions = "/admin/approvals/submissions";

/** 求人の申請, as above. Staff cannot read a draft of a 事業者 before it is submitted. */
export const jobSubmissionPage = recordPage({
  gate: requireStaff,
  path: jobSubmissions,
  find: findSubmission,
  above,
  name: ({ submission }) => submission.input.title,
  elsewhere: ({ submission }, step) => {
    const fits = step === "reopen" ? isUntouched(submission) : submission.state === "submitted";
    return step && !fits ? `${jobSubmissions}/${submission.id}` : undefined;
  },
});
