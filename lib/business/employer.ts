declare const admitted: unique symbol;

/**
 * A signed-in 担当者 of a 事業者, approved or not: may see to the application and to the account itself. Only
 * `admitBusinessAccount` makes one, from a living session.
 */
export type BusinessAccount = {
  /** Of the account. */
  readonly id: string;
  readonly email: string;
  /** 担当者 */
  readonly name: string;
  /** Null until staff have approved. */
  readonly employerId: string | null;
  readonly employerName: string | null;
  readonly sessionId: string;
  /** When a password was last given in this session. */
  readonly authenticatedAt: Date;
  /** 「この端末でログインしたままにする」: this session does not idle out. */
  readonly remembered: boolean;
  readonly [admitted]: true;
};

/** One whose 事業者 is approved: what is done for a 事業者 asks for this type, and touches rows of `employerId` only. */
export type Employer = BusinessAccount & { readonly employerId: string; readonly employerName: string };

export function isApproved(account: BusinessAccount): account is Employer {
  return account.employerId !== null;
}
