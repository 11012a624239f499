import { headers } from "next/headers";
import type { FormState } from "@/lib/form/state";
import { perProcess } from "@/lib/registry/per-process.mjs";

type Refused = Extract<FormState, { status: "refused" }>;

// Next gives the same headers object to an action and to the page that it renders after it: the key of one request.
function refusals(): WeakMap<object, Refused> {
  return perProcess("ended-posts", () => new WeakMap());
}

/** Stores a refusal for the rest of this request. */
export async function keepEndedPost(refused: Refused): Promise<void> {
  refusals().set(await headers(), refused);
}

/**
 * The refused form of this request, when its login had ended. Without JavaScript the answer to a form is a whole page, and
 * the page of the form would redirect to the login: the portal's layout shows this form instead.
 */
export async function endedPost(): Promise<Refused | undefined> {
  return refusals().get(await headers());
}
