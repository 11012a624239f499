import { headers } from "next/headers";
import { after } from "next/server";
import { clientNetwork } from "@/lib/auth/network";
import { noteFruitless } from "@/lib/jobs/fruitless/note";
import type { Query } from "@/lib/jobs/search/query";
import { log } from "@/lib/log";

const program = /bot|crawl|spider|slurp|fetch|monitor|preview|scan|python|curl|wget|http/i;

/** Counts the words of a search that found nothing, after the answer; not those of programs and of pages fetched ahead. */
export async function noteAfterwards(query: Query): Promise<void> {
  const asked = await headers();
  const ahead = `${asked.get("sec-purpose") ?? ""}${asked.get("purpose") ?? ""}${asked.get("next-router-prefetch") ?? ""}`;
  const agent = asked.get("user-agent") ?? "";
  if (ahead || !agent || program.test(agent)) return;
  const network = await clientNetwork();
  after(() =>
    noteFruitless(query, network, new Date()).catch((error) => log.warn({ error }, "word not counted")),
  );
}
