import { redirect } from "next/navigation";
import { dropOwnPages } from "@/lib/auth/gate";
import { safeNext } from "@/lib/auth/safe-next";

/** To the page that was asked for. The browser still holds the layout of the login, without a menu, so it is revalidated. */
export function goToNextStep(next: string | undefined): never {
  dropOwnPages("/admin");
  redirect(safeNext(next, "/admin"));
}
