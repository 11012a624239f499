"use client";

import "./globals.css";
import type { ComponentProps } from "react";
import { ErrorPage } from "./error-page";

/** When even the frame of the page failed. Next's own would carry inline styles, which our policy forbids. */
export default function GlobalError(props: ComponentProps<typeof ErrorPage>) {
  return (
    <html lang="ja">
      <body>
        <main>
          <ErrorPage {...props} />
        </main>
      </body>
    </html>
  );
}
