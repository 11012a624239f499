import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { safeNext } from "@/lib/auth/safe-next";

/** Into the desk. The browser has its frame as it was at the door, without a menu: it is asked for anew. */
export function passTheDoor(next: string | undefined): never {
  revalidatePath("/admin", "layout");
  redirect(safeNext(next, "/admin"));
}
