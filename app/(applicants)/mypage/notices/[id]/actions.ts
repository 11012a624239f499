"use server";

import { z } from "zod";
import { applicantAction, dropOwnPages } from "@/lib/auth/gate";
import { markRead } from "@/lib/campaigns/inbox";
import { rowId } from "@/lib/form/fields";

export const markReadAction = applicantAction(z.object({ id: rowId }), async (applicant, { id }) => {
  await markRead(applicant, id, new Date());
  // The cached menu and list, to which the Back button leads, show what is unread.
  dropOwnPages("/mypage");
});
