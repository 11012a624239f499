import type { Staff } from "@/lib/actors";
import { env } from "@/lib/env";
import type { ReasonedDecisionInput } from "@/lib/form/reasoned-decision";
import { photosReturnedMail } from "@/lib/mail/templates/employer-photos";
import { decidePhotos } from "./decide";

/** 差し戻し: the 事業者 corrects what it has changed. The public photos stay as they are. */
export function returnPhotos(staff: Staff, { reason, ...target }: ReasonedDecisionInput, now: Date) {
  return decidePhotos(
    staff,
    target,
    {
      state: "returned",
      action: "return",
      values: () => ({ reason }),
      mail: (about) => photosReturnedMail({ ...about, reason, url: `${env().APP_URL}/business/photos` }),
    },
    now,
  );
}
