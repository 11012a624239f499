"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

declare global {
  interface Window {
    applyHeader?: () => void;
  }
}

// A page that the browser has kept whole holds choices that are not in its URL, perhaps in a folded part: they would join
// the next search unseen.
const searchForms = () => document.querySelectorAll<HTMLFormElement>("search form");

/** Reads the cookies again after a soft navigation (login, logout, links) and when Back restores a page. */
export function HeaderSync() {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the event
  useEffect(() => {
    window.applyHeader?.();
    document.getElementById("menu")?.removeAttribute("open");
  }, [path]);
  useEffect(() => {
    const again = ({ persisted }: PageTransitionEvent) => {
      window.applyHeader?.();
      if (persisted) for (const form of searchForms()) form.reset();
    };
    addEventListener("pageshow", again);
    return () => removeEventListener("pageshow", again);
  }, []);
  return null;
}
