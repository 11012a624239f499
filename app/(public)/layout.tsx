import type { ReactNode } from "react";
import { SiteFrame } from "../site-frame";

/** What is below here is read: it is sent without the framework's scripts (lib/page-cache/reading-page.mjs). */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  return <SiteFrame isReading>{children}</SiteFrame>;
}
