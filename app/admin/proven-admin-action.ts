import { z } from "zod";
import { reauthenticate } from "@/lib/accounts/reauthenticate";
import { refuseUnconfirmed } from "@/lib/accounts/sentences";
import type { Admin } from "@/lib/actors";
import { adminAction } from "@/lib/auth/gate";
import { currentPassword } from "@/lib/form/fields";
import type { Outcome } from "@/lib/form/state";

const again = z.object({ currentPassword });

/**
 * The form of an admin for what a stolen login must not do: accounts of others, a mail to everybody, 規約. It needs the password
 * when the login is older than ten minutes; its page shows CurrentPasswordField.
 */
export function provenAdminAction<S extends z.ZodType>(
  schema: S,
  run: (admin: Admin, input: z.output<S>) => Promise<Outcome | undefined>,
) {
  return adminAction(z.intersection(schema, again), async (admin, input) => {
    const proof = await reauthenticate("staff", admin, again.parse(input).currentPassword, new Date());
    if (proof.outcome !== "confirmed") return refuseUnconfirmed(proof);
    return run(admin, input as z.output<S>);
  });
}
