import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { safeNext } from "@/lib/auth/safe-next";

/** To the page that was asked for. The browser still holds the layout of the login, without a menu, so it is revalidated. */
export function passTheDoor(next: string | undefined): never {
  revalidatePath("/admin", "layout");
  redirect(safeNext(next, "/admin"));
}
