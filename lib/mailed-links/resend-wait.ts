import { minute } from "@/lib/time/units";

/** The least time between two registration mails, in ms. A slow carrier takes about a minute. */
export const resendWait = minute;
