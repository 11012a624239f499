/**
 * Who may act. Every verb that needs a login asks for one of these types. They carry a brand that no other module can
 * write: only the session gates (`admit.ts` of applicants, business and staff) make one, from a session that is alive,
 * so a verb cannot be called for anybody else.
 */

declare const admitted: unique symbol;

/** A signed-in 求職者. */
export type Applicant = {
  readonly id: string;
  readonly email: string;
  readonly handle: string;
  readonly sessionId: string;
  /** When a password was last given in this session. */
  readonly authenticatedAt: Date;
  /** 「この端末でログインしたままにする」: this session does not idle out. */
  readonly remembered: boolean;
  readonly [admitted]: "applicant";
};

/** A signed-in 担当者 of a 事業者, approved or not: may see to the registration and to the account itself. */
export type EmployerUser = {
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
  readonly [admitted]: "employer";
};

/**
 * A 担当者 whose 事業者 is approved: what is done for a 事業者 asks for this type, and touches rows of `employerId` only.
 */
export type ApprovedEmployerUser = EmployerUser & {
  readonly employerId: string;
  readonly employerName: string;
};

type StaffIdentity = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly sessionId: string;
  /** When a password was last given in this session. */
  readonly authenticatedAt: Date;
};

/** admin: everything. editor: content; no 職員, no 操作履歴, no final sending. */
export type StaffRole = "admin" | "editor";

/** A signed-in 職員 who has passed every step of the login. */
export type Staff = StaffIdentity & { readonly role: StaffRole; readonly [admitted]: "staff" };

/** A Staff whose role is admin: what an editor may not do asks for this type. */
export type Admin = Staff & { readonly role: "admin" };

/**
 * What a 職員 still has to do after the password and before the first page of /admin, in this order.
 * code: the second step of this login. password: a new password instead of the 初期パスワード. setup: to set up 二段階認証.
 */
export type LoginStep = "code" | "password" | "setup";

/** A 職員 whose password was right and who has yet to pass a step: may do that step and nothing else. */
export type StaffAtLogin = StaffIdentity & { readonly step: LoginStep; readonly [admitted]: "login" };
