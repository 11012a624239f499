import { randomBytes } from "node:crypto";

/** The placeholder for the token of each recipient in texts that an older version of the site has frozen. */
export const recipientMark = "%%RECIPIENT%%";

/** A placeholder for one rendering: nobody can write into a text what is drawn after the text is saved. */
export function newRecipientMark(): string {
  return `recipient-${randomBytes(16).toString("hex")}`;
}
