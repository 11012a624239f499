"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { takePress } from "./last-press";

/**
 * What a page says after a press takes the focus, as the pressed button is gone: a screen reader reads it, Tab goes on from
 * there, and it is on the screen after the second press of a list, too, which leads to the URL of the first. `at`: when the
 * server wrote it. A page that is opened, or come back to, keeps its place.
 */
export function AfterPress({ at, children }: { at: number; children: ReactNode }) {
  const said = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each answer of the server
  useEffect(() => {
    if (takePress()) said.current?.focus();
  }, [at]);
  return (
    <div ref={said} tabIndex={-1}>
      {children}
    </div>
  );
}
