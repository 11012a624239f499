import { bigint, boolean, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, bytea } from "./columns.ts";

/** admin: everything. editor: content; no 職員, no 操作履歴, no final sending. */
export const staffRoles = ["admin", "editor"] as const;

/** 市職員, added by an admin or by `npm run staff:add`. */
export const staff = pgTable("staff", {
  id: uuid("id").primaryKey().defaultRandom(),
  /** NFKC, trimmed, lower case, as for applicants. */
  email: text("email").notNull().unique(),
  name: text("name").notNull(),
  role: text("role", { enum: staffRoles }).notNull(),
  passwordHash: text("password_hash").notNull(),
  passwordChangedAt: at("password_changed_at").notNull(),
  /** The password is an 初期パスワード, which the next login has to replace. */
  mustChangePassword: boolean("must_change_password").notNull(),
  /** AES-256-GCM of the TOTP key, and when its first code confirmed it. Until then the session that began has it. */
  totpKey: bytea("totp_key"),
  totpConfirmedAt: at("totp_confirmed_at"),
  /** Time step of the last accepted code: no code is accepted twice (RFC 6238, 5.2). */
  totpLastStep: bigint("totp_last_step", { mode: "number" }),
  suspendedAt: at("suspended_at"),
  lastLoginAt: at("last_login_at"),
  /** For optimistic concurrency: grows with every change that another 職員 may see or make. A login is none. */
  version: integer("version").notNull().default(1),
  createdAt: at("created_at").notNull(),
  updatedAt: at("updated_at").notNull(),
});

/** 回復コード: each opens the second step once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    /** SHA-256: a code has 79 random bits. */
    codeHash: text("code_hash").notNull(),
    usedAt: at("used_at"),
  },
  (t) => [uniqueIndex("recovery_codes_one").on(t.staffId, t.codeHash)],
);
