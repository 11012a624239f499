import { z } from "zod";
import { email, rowId } from "@/lib/form/fields";

const unclear = "メールアドレスか、識別名（ABC0123456の形）を入力してください";
const address = email();

/** 「メールが来ない」: one field for an address or a 識別名. */
export const searchInput = z.object({
  who: z
    .string(unclear)
    .max(1000, unclear)
    .transform((typed, context) => {
      const handle = typed.normalize("NFKC").replace(/\s/g, "").toUpperCase();
      if (/^[A-Z]{3}\d{7}$/.test(handle)) return { by: "handle" as const, handle };
      const parsed = address.safeParse(typed);
      if (parsed.success) return { by: "email" as const, email: parsed.data };
      context.addIssue(unclear);
      return z.NEVER;
    }),
});

export type SearchInput = z.output<typeof searchInput>;

/** A confirmed step for one subject. */
export const helpdeskInput = z.object({ id: rowId });

export const troubledMailInput = z.object({ id: rowId });
