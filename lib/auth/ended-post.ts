import { headers } from "next/headers";
import type { FormState } from "@/lib/form/state";

type Refused = Extract<FormState, { status: "refused" }>;

// The server bundles hold several copies of this module: the action's and the layout's.
const key = Symbol.for("iwaki.endedPosts");
type Holder = { [key]?: WeakMap<object, Refused> };

// Next makes one object of headers for a request, and gives it to the action and to the page that it renders after it.
function refusals(): WeakMap<object, Refused> {
  const holder = globalThis as Holder;
  holder[key] ??= new WeakMap();
  return holder[key];
}

/** Keeps a refusal for the rest of this request. */
export async function keepEndedPost(refused: Refused): Promise<void> {
  refusals().set(await headers(), refused);
}

/**
 * The form that this request has sent after its login had ended. A browser without JavaScript gets the whole page as
 * the answer, and that page would redirect to the login: the portal's layout shows this in its place.
 */
export async function endedPost(): Promise<Refused | undefined> {
  return refusals().get(await headers());
}
