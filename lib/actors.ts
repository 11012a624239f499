/**
 * Who may act. Every verb that needs a login takes one of these types. They are branded: only the session gates
 * (`admit.ts` of applicants, employer users and staff) make one, from a live session.
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

/** A signed-in 担当者 of a 事業者. Before the approval: the submission and the account itself, and nothing else. */
export type EmployerUser = {
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

/** A 担当者 whose 事業者 is approved. Verbs that act for a 事業者 take this type and touch rows of `employerId` only. */
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

/** A Staff whose role is admin. Verbs that an editor may not use take this type. */
export type Admin = Staff & { readonly role: "admin" };

/**
 * What a 職員 has to do between the password and the first page of /admin, in this order.
 * code: the second step of this login. password: replace the 初期パスワード. setup: set up 二段階認証.
 */
export type LoginStep = "code" | "password" | "setup";

/** A 職員 whose password was right and who has not passed `step`: may do that step and nothing else. */
export type StaffAtLogin = StaffIdentity & { readonly step: LoginStep; readonly [admitted]: "login" };
