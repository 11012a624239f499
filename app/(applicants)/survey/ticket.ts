import { cookies } from "next/headers";
import { cookieAttributes } from "@/lib/auth/session-cookie";
import { hour } from "@/lib/time/units";

const name = "survey";
const path = "/survey";

/** Keeps the right to answer once in a cookie that the browser sends to /survey only. It names nobody. */
export async function keepSurveyTicket(ticket: string): Promise<void> {
  (await cookies()).set(name, ticket, cookieAttributes({ path, life: hour }));
}

export async function surveyTicket(): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}

export async function dropSurveyTicket(): Promise<void> {
  (await cookies()).delete({ name, path });
}
