"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { minute } from "@/lib/time/units";

/** How long before the end of the login the warning appears. */
const warningMs = 5 * minute;

/** Warns five minutes before the login ends after `idleMs` without a request. One press continues it. */
export function IdleWarning({ idleMs }: { idleMs: number }) {
  const path = usePathname();
  const router = useRouter();
  const [warned, setWarned] = useState(false);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page or a press starts the time again
  useEffect(() => {
    setWarned(false);
    const timer = setTimeout(() => setWarned(true), idleMs - warningMs);
    return () => clearTimeout(timer);
  }, [path, round, idleMs]);
  return (
    <div role="status">
      {warned && (
        <div className="fixed inset-x-0 bottom-0 z-30 border-t-4 border-warning-orange-2 bg-white p-4 shadow-3">
          <div className="content-width flex flex-wrap items-center gap-4">
            <p>しばらく操作がないため、あと5分ほどでログアウトします。</p>
            <button
              type="button"
              className="small-button"
              onClick={() => {
                router.refresh();
                setRound(round + 1);
              }}
            >
              このまま続ける
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
