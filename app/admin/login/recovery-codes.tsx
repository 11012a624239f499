"use client";

import { button } from "@/components/ui/button";
import { ShownOnce } from "@/components/ui/shown-once";

type Props = { title: string; codes: string[]; next: string };

export function RecoveryCodes({ title, codes, next }: Props) {
  return (
    <ShownOnce title={title} lines={codes}>
      <p>
        これは<strong>回復コード</strong>
        です。スマートフォンをなくしたときなどに、確認コードの代わりに、1つを1回だけ使えます。
        <strong>表示はこの1回だけです。</strong>印刷するか、パスワード管理ソフトに控えてから進んでください。
      </p>
      {/* Not next/link: a full load replaces the layout of the login, which has no menu. */}
      <a href={next} className={`${button.primary} no-print`}>
        控えたので、次へ進む
      </a>
    </ShownOnce>
  );
}
