declare const admitted: unique symbol;

/**
 * A signed-in 求職者. Only `admitApplicant` makes one, from a living session: a verb that takes an Applicant
 * cannot be called for anybody else.
 */
export type Applicant = {
  readonly id: string;
  readonly email: string;
  readonly handle: string;
  readonly sessionId: string;
  /** When a password was last given in this session. */
  readonly authenticatedAt: Date;
  /** 「この端末でログインしたままにする」: this session does not idle out. */
  readonly remembered: boolean;
  readonly [admitted]: true;
};
