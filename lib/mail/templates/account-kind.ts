/** Whose account a mail is about, where both kinds get the same letter. */
export const accountNames = { applicant: "求職者", employer: "事業者" } as const;

export type LetterAccount = keyof typeof accountNames;

/** A kind of its own for each: what one account does never touches, hides or drops the mails of the other. */
export function kindFor(account: LetterAccount, kind: string): string {
  return account === "employer" ? `business-${kind}` : kind;
}
