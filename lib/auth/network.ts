import { headers } from "next/headers";
import { networkOf } from "@/lib/rate-limits/network";

/** The visitor's network. The preload has replaced whatever the client wrote into X-Forwarded-For by its true address. */
export async function clientNetwork(): Promise<string> {
  const hops = (await headers()).get("x-forwarded-for")?.split(",") ?? [];
  return networkOf(hops.at(-1)?.trim() || "unknown");
}
