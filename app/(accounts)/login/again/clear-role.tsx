"use client";

import { useEffect } from "react";

declare global {
  interface Window {
    /** lib/csp/page-script.mjs */
    refreshHeader?: () => void;
  }
}

/** Deletes the hint for the header, which outlives an expired session: without this it would go on showing 求職者メニュー. */
export function ClearRole() {
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: old phones have no Cookie Store
    document.cookie = "role=; path=/; max-age=0";
    window.refreshHeader?.();
  }, []);
  return null;
}
