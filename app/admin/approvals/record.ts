import { requireStaff } from "@/lib/auth/current";
import { findProposedPhotos } from "@/lib/employers/photos/find";
import { isUntouched as isUntouchedPhotos } from "@/lib/employers/photos/reopen";
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

const photos = "/admin/approvals/photos";

/** What a 担当者 has changed of the photos of a 事業者, as above; the id is that of the 事業者. */
export const photosPage = recordPage({
  gate: requireStaff,
  path: photos,
  find: findProposedPhotos,
  above,
  name: ({ employerName }) => `${employerName}の写真`,
  elsewhere: (proposed, step) => {
    const fits = step === "reopen" ? isUntouchedPhotos(proposed) : proposed.state === "submitted";
    return step && !fits ? `${photos}/${proposed.id}` : undefined;
  },
});
