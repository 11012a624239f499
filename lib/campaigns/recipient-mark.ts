/** The placeholder in a frozen text for the token of each recipient. */
export const recipientMark = "%%RECIPIENT%%";
