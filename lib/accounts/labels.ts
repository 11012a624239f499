import { accountNames } from "@/lib/mail/templates/account-kind";

/** アカウントの種類, in the words and the order of the manual. */
export const kindLabels = accountNames;

export const kindOptions = Object.entries(kindLabels).map(([value, label]) => ({ value, label }));
