"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

declare global {
  interface Window {
    applyHeader?: () => void;
  }
}

/** Reads the cookies again after a soft navigation (login, logout, links) and when Back restores a page. */
export function HeaderSync() {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the event
  useEffect(() => {
    window.applyHeader?.();
    document.getElementById("menu")?.removeAttribute("open");
  }, [path]);
  useEffect(() => {
    const again = () => window.applyHeader?.();
    addEventListener("pageshow", again);
    return () => removeEventListener("pageshow", again);
  }, []);
  return null;
}
