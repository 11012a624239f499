import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { publicRecords } from "@/lib/process/public-records";
import { isUuid } from "@/lib/text/uuid";

const address = /^\/(jobs|notices|employers)\/([0-9a-f-]{36})$/;
// Next answers with the page that it has when the database is slow or away.
const longestMs = 300;

/**
 * Whether this is the address of a 求人, an お知らせ or a 事業者 that is not there. It is asked before Next, which renders a
 * page for each such address. An address that is no id is answered by the page itself.
 */
export async function isMissing({ method, url = "", headers }: IncomingMessage, now: Date): Promise<boolean> {
  const [, kind = "", id = ""] = address.exec(url.split("?", 1)[0] ?? "") ?? [];
  const find = publicRecords[kind];
  if (!find || !isUuid(id) || (method !== "GET" && method !== "HEAD") || headers["next-action"]) return false;
  const found = find(id, now).catch(() => true);
  return (await Promise.race([found, sleep(longestMs, true, { ref: false })])) === undefined;
}
