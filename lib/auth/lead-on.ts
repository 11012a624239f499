import { redirect } from "next/navigation";
import { currentApplicant, currentEmployerUser } from "./current";
import { nextFor, safeNext } from "./safe-next";

/**
 * Login pages begin with this: a signed-in person goes on to `next` and is not asked again, after Back or a link that
 * Office has opened. A person of one kind who wants to go to the area of the other stays, to log in as that.
 */
export async function leadOnSignedIn(next: string | undefined): Promise<void> {
  const kind = (await currentApplicant())
    ? ("applicant" as const)
    : (await currentEmployerUser())
      ? ("employer" as const)
      : undefined;
  if (!kind) return;
  const path = nextFor(kind, next);
  if (next === undefined || path === safeNext(next)) redirect(path);
}
