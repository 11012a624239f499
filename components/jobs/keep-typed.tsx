"use client";

import { useEffect, useRef, useState } from "react";
import { type FormState, idle } from "@/lib/form/state";

type Props = {
  /** Keeps what stands in the form. */
  keep: (state: FormState, data: FormData) => Promise<FormState>;
  /** A press has kept it and led here. */
  keptAt?: string | undefined;
};

const keptSentence = (at: string) => `入力の途中を保存しました（${at}）。まだ申請も公開もしていません。`;

const pause = 3000;
const clock = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  hour: "numeric",
  minute: "2-digit",
});

/**
 * Keeps what is typed into the form around it, some seconds after the last letter, when a field is left, and when the page
 * is hidden. Only typing does so, no timer alone: a form that is merely open keeps no login alive.
 */
export function KeepTyped({ keep, keptAt }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState(keptAt ? keptSentence(keptAt) : "");
  useEffect(() => {
    const form = line.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isTyped = false;
    let isKeeping = false;
    const keepNow = async () => {
      clearTimeout(timer);
      // One call at a time: the answer of the one under way is followed by the next.
      if (!isTyped || isKeeping) return;
      isTyped = false;
      isKeeping = true;
      const state = await keep(idle, new FormData(form)).catch(() => undefined);
      const isKept = state?.status === "done";
      isKeeping = false;
      if (isKept && isTyped) timer = setTimeout(keepNow, pause);
      setSaid(
        isKept
          ? keptSentence(clock.format(new Date()))
          : "入力の途中を保存できませんでした。ボタンを押して保存してください。",
      );
    };
    const onInput = () => {
      isTyped = true;
      clearTimeout(timer);
      timer = setTimeout(keepNow, pause);
    };
    const onHidden = () => {
      if (document.visibilityState === "hidden") void keepNow();
    };
    // What the button sends is saved by the button.
    const onSubmit = () => {
      isTyped = false;
      clearTimeout(timer);
    };
    form.addEventListener("input", onInput);
    form.addEventListener("focusout", keepNow);
    form.addEventListener("submit", onSubmit);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
      form.removeEventListener("focusout", keepNow);
      form.removeEventListener("submit", onSubmit);
      document.removeEventListener("visibilitychange", onHidden);
    };
  }, [keep]);
  return (
    <p ref={line} role="status" className="min-h-6 text-solid-gray-700">
      {said}
    </p>
  );
}
