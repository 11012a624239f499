/** The kinds of accounts, where both get the same mail. */
export const accountNames = { applicant: "求職者", employer: "事業者" } as const;

export type LetterAccount = keyof typeof accountNames;

/** `mails.kind` for an account of this kind. Different kinds keep the mails of two accounts with one address apart. */
export function kindFor<Kind extends string>(account: LetterAccount, kind: Kind): Kind | `business-${Kind}` {
  return account === "employer" ? `business-${kind}` : kind;
}
