import { headers } from "next/headers";
import type { FormState } from "@/lib/form/state";

type Refused = Extract<FormState, { status: "refused" }>;

// The server bundles hold several copies of this module: the action's and the layout's.
const key = Symbol.for("iwaki.endedPosts");
type Holder = { [key]?: WeakMap<object, Refused> };

// Next gives the same headers object to an action and to the page that it renders after it: the key of one request.
function refusals(): WeakMap<object, Refused> {
  const holder = globalThis as Holder;
  holder[key] ??= new WeakMap();
  return holder[key];
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
