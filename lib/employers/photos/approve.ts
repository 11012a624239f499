import type { Staff } from "@/lib/actors";
import type { Target } from "@/lib/db/versioned";
import { env } from "@/lib/env";
import { photosApprovedMail } from "@/lib/mail/templates/employer-photos";
import { decidePhotos } from "./decide";

/** 承認: the public sees the photos as the 事業者 would have them. */
export function approvePhotos(staff: Staff, target: Target, now: Date) {
  return decidePhotos(
    staff,
    target,
    {
      state: "approved",
      action: "approve",
      values: ({ shown, proposed }) => ({ shown: proposed ?? shown, proposed: null, reason: null }),
      mail: (about) => photosApprovedMail({ ...about, url: `${env().APP_URL}/business/photos` }),
    },
    now,
  );
}
