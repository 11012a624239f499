import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { logoutAction } from "./(accounts)/login/actions";

/** Header, content and footer of every page except those of staff. */
export function SiteFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader logout={logoutAction} />
      <main id="main" tabIndex={-1} className="min-h-[60vh] outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
