"use server";

import { redirect } from "next/navigation";
import { approvedEmployerAction } from "@/lib/auth/gate";
import { addPhoto } from "@/lib/employers/photos/add";
import { changePhoto } from "@/lib/employers/photos/change";
import { removePhoto } from "@/lib/employers/photos/remove";
import { reorderPhotos } from "@/lib/employers/photos/reorder";
import {
  addPhotoInput,
  changePhotoInput,
  photoIdInput,
  photosVersionInput,
  reorderPhotosInput,
} from "@/lib/employers/photos/schema";
import { removePhotoSentences, reorderSentences, withdrawSentences } from "@/lib/employers/photos/sentences";
import { withdrawPhotos } from "@/lib/employers/photos/withdraw";
import { refuse } from "@/lib/form/state";
import { refuseAdd, refuseChange } from "../../../photo-refusals";

export const addPhotoAction = approvedEmployerAction(addPhotoInput, async (user, input) => {
  const answer = await addPhoto(user, { ...input, employerId: user.employerId }, new Date());
  if (answer.outcome !== "added") return refuseAdd(answer);
  redirect("/business/photos?done=added");
});

export const changePhotoAction = approvedEmployerAction(changePhotoInput, async (user, input) => {
  const answer = await changePhoto(user, { ...input, employerId: user.employerId }, new Date());
  if (answer.outcome !== "changed") return refuseChange(answer, input.seenFile);
  redirect("/business/photos?done=changed");
});

export const reorderPhotosAction = approvedEmployerAction(reorderPhotosInput, async (user, { order }) => {
  const answer = await reorderPhotos(user, { employerId: user.employerId, order }, new Date());
  if (answer !== "reordered") return refuse(reorderSentences[answer]);
  redirect("/business/photos?done=reordered");
});

export const removePhotoAction = approvedEmployerAction(photoIdInput, async (user, { id }) => {
  const answer = await removePhoto(user, { employerId: user.employerId, id }, new Date());
  if (answer !== "removed") return refuse(removePhotoSentences[answer]);
  redirect("/business/photos?done=removed");
});

export const withdrawPhotosAction = approvedEmployerAction(photosVersionInput, async (user, { version }) => {
  const answer = await withdrawPhotos(user, version, new Date());
  if (answer !== "withdrawn") return refuse(withdrawSentences[answer]);
  redirect("/business/photos?done=withdrawn");
});
