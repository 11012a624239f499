import type { ReactNode } from "react";
import { Column } from "./column";

/** The HTML frame of every mail: one column, no pictures, dark in dark mode. */
export function LetterPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <html lang="ja" dir="ltr">
      {/* biome-ignore lint/style/noHeadElement: this is a mail and no page of Next. */}
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="x-apple-disable-message-reformatting" />
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{dark}</style>
      </head>
      <body lang="ja" className="page" style={{ backgroundColor: page.backgroundColor, margin: 0 }}>
        {/* Some mail programs drop body with its language and its style. */}
        <Column lang="ja" style={page}>
          <Column maxWidth="600px" style={{ padding: "16px" }}>
            {children}
          </Column>
        </Column>
      </body>
    </html>
  );
}

export const paragraph = { fontSize: "16px", lineHeight: "1.7", margin: "0 0 24px" };
export const link = { color: "#0017c1", textDecoration: "underline", wordBreak: "break-all" as const };

const page = {
  backgroundColor: "#ffffff",
  color: "#333333",
  fontFamily: '"Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", Meiryo, system-ui, sans-serif',
  margin: 0,
};
const dark = `@media (prefers-color-scheme: dark) {
  .page, .page td { background-color: #1a1a1c !important; color: #f2f2f2 !important; }
  .link { color: #9db7f9 !important; }
}`;
