import { redirect } from "next/navigation";
import { dropOwnPages } from "@/lib/auth/gate";
import { safeNext } from "@/lib/auth/safe-next";

/** Redirects to `next`. The browser has the layout of the login cached, which has no menu, so it is revalidated. */
export function goToNextStep(next: string | undefined): never {
  dropOwnPages("/admin");
  redirect(safeNext(next, "/admin"));
}
