import { cookies } from "next/headers";
import { secureCookies } from "@/lib/auth/session-cookie";

const name = "survey";
const path = "/survey";
const hour = 60 * 60;

/** The right to answer once; sent to /survey alone and joined to nobody. */
export async function keepSurveyTicket(ticket: string): Promise<void> {
  (await cookies()).set(name, ticket, {
    path,
    httpOnly: true,
    sameSite: "lax",
    secure: secureCookies(),
    maxAge: hour,
  });
}

export async function surveyTicket(): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}

export async function dropSurveyTicket(): Promise<void> {
  (await cookies()).delete({ name, path });
}
