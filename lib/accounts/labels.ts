import { accountNames } from "@/lib/mail/templates/account-kind";

/** アカウントの種類, in the manual's words and order. */
export const kindLabels = accountNames;

export const kindOptions = Object.entries(kindLabels).map(([value, label]) => ({ value, label }));
