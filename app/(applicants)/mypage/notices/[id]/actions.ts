"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireApplicant } from "@/lib/auth/current";
import { markRead } from "@/lib/campaigns/inbox";
import { formAction } from "@/lib/form/action";
import { rowId } from "@/lib/form/fields";

export const markReadAction = formAction(z.object({ id: rowId }), async ({ id }) => {
  const applicant = await requireApplicant(`/mypage/notices/${id}`);
  await markRead(applicant, id, new Date());
  // Menu and list, to which Back leads, show it too.
  revalidatePath("/mypage", "layout");
});
