"use client";

import { type ComponentProps, useEffect, useState } from "react";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { resendWait } from "@/lib/mailed-links/resend-wait";
import { secondsLeft } from "@/lib/time/countdown";
import { second } from "@/lib/time/units";

const waitSeconds = resendWait / second;

/** Shows how long a person has to wait for the next mail; the server enforces it. `wait`: ms from now, by its clock. */
export function ResendForm({ action, wait }: Pick<ComponentProps<typeof Form>, "action"> & { wait: number }) {
  const left = useSecondsLeft(wait);
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

function useSecondsLeft(wait: number): number {
  const [left, setLeft] = useState(secondsLeft(wait, 0, 0));
  useEffect(() => {
    const begun = performance.now();
    const tick = () => setLeft(secondsLeft(wait, begun, performance.now()));
    tick();
    const timer = setInterval(tick, second);
    return () => clearInterval(timer);
  }, [wait]);
  return left;
}
