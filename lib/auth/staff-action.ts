import type { z } from "zod";
import { formAction } from "@/lib/form/action";
import { type Refusal, refuse } from "@/lib/form/state";
import { type Admin, isAdmin, type Staff } from "@/lib/staff/staff";
import { currentStaff } from "./current";

type Answer = Promise<Refusal | string | undefined | void>;

const signedOut =
  "ログインの有効時間が切れました。入力した内容はこの画面に残っています。別のタブで管理画面にログインしてから、もう一度押してください";
const denied = "この操作は、管理者だけが行えます";

/** The form of a 職員: who asks is looked up for every press. A long text is not lost to a login that ran out. */
export function staffAction<S extends z.ZodType>(
  schema: S,
  run: (staff: Staff, input: z.output<S>) => Answer,
) {
  return formAction(schema, async (input) => {
    const found = await currentStaff();
    return found && "staff" in found ? run(found.staff, input) : refuse(signedOut);
  });
}

/** The same for what an editor may not do. */
export function adminAction<S extends z.ZodType>(
  schema: S,
  run: (admin: Admin, input: z.output<S>) => Answer,
) {
  return staffAction(schema, async (staff, input) => (isAdmin(staff) ? run(staff, input) : refuse(denied)));
}
