import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { findOwnJob, findOwnSubmission } from "@/lib/jobs/submissions/find";
import { recordPage } from "../../../record-page";

export const menuCrumb = { label: "メニュー", href: "/business" };
export const jobsCrumbs = [menuCrumb, { label: "求人の管理", href: "/business/jobs" }];

export const postingPage = recordPage({
  gate: requireApprovedEmployerUser,
  path: "/business/jobs",
  find: (id, employer) => findOwnJob(employer, id),
  above: jobsCrumbs,
  name: ({ job }) => job.title,
});

const drafts = "/business/jobs/drafts";

/** What the 事業者 is writing or has asked for. */
export const draftPage = recordPage({
  gate: requireApprovedEmployerUser,
  path: drafts,
  find: (id, employer) => findOwnSubmission(employer, id),
  above: jobsCrumbs,
  name: ({ input }) => input.title,
  elsewhere: ({ id, state, jobId }, step) => {
    // The link of an older mail, or a page left open: what became of it is public now.
    if (state === "approved") return `/business/jobs/${jobId}`;
    // What has been asked for is taken back first.
    return state === "submitted" && (step === "edit" || step === "delete") ? `${drafts}/${id}` : undefined;
  },
});
