import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SampleBanner } from "@/components/layout/sample-banner";
import { UrgentLine } from "@/components/layout/urgent-line";
import { pageScript } from "@/lib/csp/page-script.mjs";
import { unlessBuilding } from "@/lib/db/unless-building";
import { env, isBuilding } from "@/lib/env";
import { site } from "@/lib/site";
import { currentUrgentLine } from "@/lib/urgent/current";

export function generateMetadata(): Metadata {
  return {
    metadataBase: isBuilding() ? undefined : new URL(env().APP_URL),
    title: { default: site.name, template: `%s | ${site.name}` },
    description: site.description,
    openGraph: { siteName: site.name, locale: "ja_JP", type: "website", images: ["/og.png"] },
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export const viewport: Viewport = { themeColor: "#ffffff", width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const urgent = await unlessBuilding(() => currentUrgentLine(new Date()), undefined);
  return (
    // The header script sets data-role and data-view before React hydrates.
    <html lang="ja" suppressHydrationWarning>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, allowed by its hash */}
        <script dangerouslySetInnerHTML={{ __html: pageScript }} suppressHydrationWarning />
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-white focus:p-3 focus:text-key-900"
        >
          本文へ移動
        </a>
        <UrgentLine line={urgent} />
        <SampleBanner />
        {children}
      </body>
    </html>
  );
}
