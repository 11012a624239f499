"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { ShownOnce } from "@/components/ui/shown-once";

/** `lines`: the 初期パスワード, from the state of the action. */
export function InitialPassword({ title, lines, back }: { title: string; lines: string[]; back: string }) {
  return (
    <ShownOnce title={title} lines={lines}>
      <p>
        これは<strong>初期パスワード</strong>です。<strong>表示はこの1回だけです。</strong>
        本人に、口頭や書面など、ほかの人に知られない方法で伝えてください。本人は、はじめのログインで自分のパスワードに変更します。
      </p>
      <ButtonLink href={back} look="secondary" className="no-print">
        伝える準備ができたので、戻る
      </ButtonLink>
    </ShownOnce>
  );
}
