import { type Refusal, refuse } from "@/lib/form/state";
import { probeCookies, sendsCookies } from "./cookies";

/** Before a press that ends in a login uses anything up: a browser that keeps no cookies would be asked in a circle. */
export async function refuseWithoutCookies(sentence: string): Promise<Refusal | undefined> {
  if (await sendsCookies()) return undefined;
  await probeCookies();
  return refuse(sentence);
}
