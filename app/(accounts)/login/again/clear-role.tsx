"use client";

import { useEffect } from "react";

/** The header's hint outlives a session that ended by itself: without this it would go on showing 求職者メニュー. */
export function ClearRole() {
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: old phones have no Cookie Store
    document.cookie = "role=; path=/; max-age=0";
    window.applyHeader?.();
  }, []);
  return null;
}
