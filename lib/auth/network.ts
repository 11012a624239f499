import { headers } from "next/headers";
import { networkOf } from "@/lib/rate-limits/network";

/** The visitor's network. The server has set X-Forwarded-For to the client's address, whatever the client sent. */
export async function clientNetwork(): Promise<string> {
  const hops = (await headers()).get("x-forwarded-for")?.split(",") ?? [];
  return networkOf(hops.at(-1)?.trim() || "unknown");
}
