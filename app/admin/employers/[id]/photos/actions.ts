"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/gate";
import { addPhoto } from "@/lib/employers/photos/add";
import { changePhoto } from "@/lib/employers/photos/change";
import { removePhoto } from "@/lib/employers/photos/remove";
import { reorderPhotos } from "@/lib/employers/photos/reorder";
import {
  staffAddPhotoInput,
  staffChangePhotoInput,
  staffPhotoIdInput,
  staffReorderPhotosInput,
} from "@/lib/employers/photos/schema";
import { removePhotoSentences, reorderSentences } from "@/lib/employers/photos/sentences";
import { refuse } from "@/lib/form/state";
import { refuseAdd, refuseChange } from "../../../../photo-refusals";
import { photosPathOf } from "./record";

export const staffAddPhotoAction = staffAction(
  staffAddPhotoInput,
  async (staff, { employer: employerId, ...input }) => {
    const answer = await addPhoto(staff, { ...input, employerId }, new Date());
    if (answer.outcome !== "added") return refuseAdd(answer);
    redirect(`${photosPathOf(employerId)}?done=added`);
  },
);

export const staffChangePhotoAction = staffAction(
  staffChangePhotoInput,
  async (staff, { employer: employerId, ...input }) => {
    const answer = await changePhoto(staff, { ...input, employerId }, new Date());
    if (answer.outcome !== "changed") return refuseChange(answer, input.seenFile);
    redirect(`${photosPathOf(employerId)}?done=changed`);
  },
);

export const staffReorderPhotosAction = staffAction(
  staffReorderPhotosInput,
  async (staff, { employer: employerId, order }) => {
    const answer = await reorderPhotos(staff, { employerId, order }, new Date());
    if (answer !== "reordered") return refuse(reorderSentences[answer]);
    redirect(`${photosPathOf(employerId)}?done=reordered`);
  },
);

export const staffRemovePhotoAction = staffAction(
  staffPhotoIdInput,
  async (staff, { employer: employerId, id }) => {
    const answer = await removePhoto(staff, { employerId, id }, new Date());
    if (answer !== "removed") return refuse(removePhotoSentences[answer]);
    redirect(`${photosPathOf(employerId)}?done=removed`);
  },
);
