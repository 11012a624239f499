import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { logoutAction } from "./(accounts)/login/actions";

/** Header, content and footer of every page except those of staff. */
export function SiteFrame({ children, isReading = false }: { children: ReactNode; isReading?: boolean }) {
  return (
    <>
      <SiteHeader logout={logoutAction} />
      <main
        id="main"
        tabIndex={-1}
        data-reading={isReading ? "" : undefined}
        className="min-h-[60vh] outline-none"
      >
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
