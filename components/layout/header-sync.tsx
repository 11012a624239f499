"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

declare global {
  interface Window {
    applyHeader?: () => void;
  }
}

/** Login, logout and links are soft navigations, and Back may restore an old page: look at the cookies again. */
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
