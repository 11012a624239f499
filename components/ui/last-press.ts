import { minute } from "@/lib/time/units";

let pressedAt = Number.NEGATIVE_INFINITY;

/** A form of this document has been sent. */
export function notePress(): void {
  pressedAt = performance.now();
}

/** The answer has come back to the form itself, and no page follows. */
export function clearPress(): void {
  pressedAt = Number.NEGATIVE_INFINITY;
}

/** Whether what is shown now answers a press; true once a press. */
export function takePress(): boolean {
  const isAnswer = performance.now() - pressedAt < minute;
  clearPress();
  return isAnswer;
}
