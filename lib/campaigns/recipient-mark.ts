/** Stands in a frozen text where each recipient's own token belongs. */
export const recipientMark = "%%RECIPIENT%%";
