import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { findDraft } from "@/lib/jobs/drafts/find";
import { findOwnJob } from "@/lib/jobs/own/find";
import { recordPage } from "../../../record-page";

export const menuCrumb = { label: "メニュー", href: "/business" };
export const jobsCrumbs = [menuCrumb, { label: "求人の管理", href: "/business/jobs" }];

export const postingPage = recordPage({
  gate: requireApprovedEmployerUser,
  path: "/business/jobs",
  find: (id, user) => findOwnJob(user, id),
  above: jobsCrumbs,
  name: ({ job }) => job.title,
});

const drafts = "/business/jobs/drafts";

/** The pages of a draft or a submission. */
export const draftPage = recordPage({
  gate: requireApprovedEmployerUser,
  path: drafts,
  find: (id, user) => findDraft(user, id),
  above: jobsCrumbs,
  name: ({ input }) => input.title,
  elsewhere: ({ id, state, jobId }, step) => {
    // After the approval, for example from an older mail: the text is a public posting now.
    if (state === "approved") return `/business/jobs/${jobId}`;
    // A submitted text is withdrawn before it is changed.
    return state === "submitted" && (step === "edit" || step === "delete") ? `${drafts}/${id}` : undefined;
  },
});
