import type { staffRoles } from "@/lib/db/schema/staff";

declare const admitted: unique symbol;

export type StaffRole = (typeof staffRoles)[number];

type Person = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly sessionId: string;
  /** When a password was last given in this session. */
  readonly authenticatedAt: Date;
};

/**
 * A signed-in 職員 with nothing left to do at the door. Only `admitStaff` makes one, from a living session: a verb that
 * takes a Staff cannot be called for anybody else.
 */
export type Staff = Person & { readonly role: StaffRole; readonly [admitted]: "desk" };

/** A Staff whose role is admin: what an editor may not do asks for this type. */
export type Admin = Staff & { readonly role: "admin" };

/**
 * What still stands between a password and the desk, in this order.
 * code: the second step of this login. password: a new one instead of the 初期パスワード. setup: 二段階認証 itself.
 */
export type DoorStep = "code" | "password" | "setup";

/** Whose password was right, and who has yet to pass a step: opens that step and nothing else. */
export type AtTheDoor = Person & { readonly step: DoorStep; readonly [admitted]: "door" };

/** `npm run staff:*`: whoever can start a command on the server may keep the accounts too. */
export const serverPrompt = { id: null, name: "サーバーの操作" } as const;

/** Who may keep other people's accounts. */
export type Keeper = Admin | typeof serverPrompt;

export function isAdmin(staff: Staff): staff is Admin {
  return staff.role === "admin";
}
