declare const admitted: unique symbol;

/**
 * A signed-in 担当者 of a 事業者, approved or not: may use the pages of the registration and of the account. Only
 * `admitBusinessAccount` makes one, from a session that has not ended.
 */
export type BusinessAccount = {
  /** The id of the account. */
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

/** A 担当者 whose 事業者 is approved. Every verb for a 事業者 takes this type and reads and writes rows of its `employerId` only. */
export type Employer = BusinessAccount & { readonly employerId: string; readonly employerName: string };

export function isApproved(account: BusinessAccount): account is Employer {
  return account.employerId !== null;
}
