import { minute } from "@/lib/time/units";

/** In ms. A minute is what a slow carrier needs; asking sooner only fills the mailbox. */
export const resendWait = minute;
