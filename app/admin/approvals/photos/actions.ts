"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { approvePhotos } from "@/lib/employers/photos/approve";
import type { DecideOutcome } from "@/lib/employers/photos/decide";
import { reopenPhotos } from "@/lib/employers/photos/reopen";
import { returnPhotos } from "@/lib/employers/photos/return";
import { photosTarget } from "@/lib/employers/photos/schema";
import { decideSentences } from "@/lib/employers/photos/sentences";
import { reasonedDecisionInput } from "@/lib/form/reasoned-decision";
import { type Refusal, refuse } from "@/lib/form/state";

export const approvePhotosAction = staffAction(photosTarget, async (staff, target) =>
  conclude(await approvePhotos(staff, target, new Date()), "photos-approved"),
);

export const returnPhotosAction = staffAction(reasonedDecisionInput, async (staff, input) =>
  conclude(await returnPhotos(staff, input, new Date()), "returned"),
);

export const reopenPhotosAction = staffAction(photosTarget, async (staff, target) =>
  conclude(await reopenPhotos(staff, target, new Date()), "reopened"),
);

function conclude({ outcome }: DecideOutcome, done: string): Refusal {
  if (outcome !== "done") return refuse(decideSentences[outcome]);
  redirect(`/admin/approvals?done=${done}`);
}
