import { headers } from "next/headers";
import type { FormState } from "@/lib/form/state";
import { perProcess } from "@/lib/registry/per-process.mjs";

type Refused = Extract<FormState, { status: "refused" }>;

// Next gives the same headers object to an action and to the page that it renders after it: the key of one request.
function refusals(): WeakMap<object, Refused> {
  return perProcess("unsent-forms", () => new WeakMap());
}

/** Stores a refusal for the rest of this request. */
export async function keepUnsentForm(refused: Refused): Promise<void> {
  refusals().set(await headers(), refused);
}

/**
 * The form of this request that the gate refused. Without JavaScript the answer to a form is a whole page, and the page of
 * the form would redirect to the login, or be that of another account: the portal's layout shows this form instead.
 */
export async function unsentForm(): Promise<Refused | undefined> {
  return refusals().get(await headers());
}
