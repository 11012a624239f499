"use client";

import { type ComponentProps, useEffect, useState } from "react";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { resendWait } from "@/lib/mailed-links/resend-wait";
import { second } from "@/lib/time/units";

const waitSeconds = resendWait / second;

/** Shows how long a person has to wait for the next mail; the server enforces it. `sentAt` in ms since 1970. */
export function ResendForm({
  action,
  sentAt,
}: Pick<ComponentProps<typeof Form>, "action"> & { sentAt: number }) {
  const left = useSecondsLeft(sentAt + resendWait);
  return (
    <Form action={action}>
      {left > 0 ? (
        <p className="needs-script">あと{left}秒たつと、ここからもう一度送信できます。</p>
      ) : (
        <SubmitButton look="secondary">メールをもう一度送信する</SubmitButton>
      )}
      <noscript>
        <p className="mb-3">送信してから{waitSeconds}秒たつと、もう一度送信できます。</p>
        <button type="submit" className="link min-h-11">
          メールをもう一度送信する
        </button>
      </noscript>
    </Form>
  );
}

function useSecondsLeft(end: number): number {
  const [left, setLeft] = useState(waitSeconds);
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.min(waitSeconds, Math.ceil((end - Date.now()) / second))));
    tick();
    const timer = setInterval(tick, second);
    return () => clearInterval(timer);
  }, [end]);
  return left;
}
