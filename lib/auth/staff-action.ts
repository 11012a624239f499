import type { z } from "zod";
import type { Admin, Staff } from "@/lib/actors";
import { formAction, refused } from "@/lib/form/action";
import { type FormState, type Preview, Refusal, refuse } from "@/lib/form/state";
import { isAdmin } from "@/lib/staff/staff";
import { currentStaff } from "./current";

type Answer = Promise<Refusal | Preview | string | undefined | void>;

const signedOut =
  "ログインの有効時間が切れました。入力した内容はこの画面に残っています。別のタブで管理画面にログインしてから、もう一度押してください";
const denied = "この操作は、管理者だけが行えます";

/** The form of a 職員. A long text is not lost to a login that ran out. */
export function staffAction<S extends z.ZodType>(
  schema: S,
  run: (staff: Staff, input: z.output<S>) => Answer,
) {
  return gated((staff) => staff, schema, run);
}

/** The same for what an editor may not do. */
export function adminAction<S extends z.ZodType>(
  schema: S,
  run: (admin: Admin, input: z.output<S>) => Answer,
) {
  return gated((staff) => (isAdmin(staff) ? staff : refuse(denied)), schema, run);
}

// Who asks is looked up for every press, before anything of the form is read.
function gated<S extends z.ZodType, Who extends Staff>(
  admit: (staff: Staff) => Who | Refusal,
  schema: S,
  run: (who: Who, input: z.output<S>) => Answer,
) {
  return async (previous: FormState, data: FormData): Promise<FormState> => {
    const found = await currentStaff();
    const who = found && "staff" in found ? admit(found.staff) : refuse(signedOut);
    if (who instanceof Refusal) return refused(who, data);
    return formAction(schema, (input) => run(who, input))(previous, data);
  };
}
