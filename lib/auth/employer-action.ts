import type { z } from "zod";
import type { BusinessAccount, Employer } from "@/lib/actors";
import { isApproved } from "@/lib/business/employer";
import { formAction, refused } from "@/lib/form/action";
import { type FormState, type Preview, Refusal, refuse } from "@/lib/form/state";
import { currentBusinessAccount } from "./current";

type Answer = Promise<Refusal | Preview | string | undefined | void>;

const signedOut =
  "ログインの有効時間が切れました。入力した内容はこの画面に残っています。別のタブでログインしてから、もう一度押してください";
const notApproved = "この操作は、事業者登録が承認されてから行えます";

/** The form of a 事業者 that staff have approved. A long text is not lost to a login that ran out. */
export function employerAction<S extends z.ZodType>(
  schema: S,
  run: (employer: Employer, input: z.output<S>) => Answer,
) {
  return gated((account) => (isApproved(account) ? account : refuse(notApproved)), schema, run);
}

/** The same for what an account may do before the approval too. */
export function businessAction<S extends z.ZodType>(
  schema: S,
  run: (account: BusinessAccount, input: z.output<S>) => Answer,
) {
  return gated((account) => account, schema, run);
}

// Who asks is looked up for every press, before anything of the form is read.
function gated<S extends z.ZodType, Who extends BusinessAccount>(
  admit: (account: BusinessAccount) => Who | Refusal,
  schema: S,
  run: (who: Who, input: z.output<S>) => Answer,
) {
  return async (previous: FormState, data: FormData): Promise<FormState> => {
    const account = await currentBusinessAccount();
    const who = account ? admit(account) : refuse(signedOut);
    if (who instanceof Refusal) return refused(who, data);
    return formAction(schema, (input) => run(who, input))(previous, data);
  };
}
