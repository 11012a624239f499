import { redirect } from "next/navigation";
import { forgetOwnPages } from "@/lib/auth/gate";
import { safeNext } from "@/lib/auth/safe-next";

/** Into the desk. The browser has its frame as it was at the door, without a menu: it is asked for anew. */
export function passTheDoor(next: string | undefined): never {
  forgetOwnPages("/admin");
  redirect(safeNext(next, "/admin"));
}
