import { clientNetwork } from "@/lib/auth/network";
import { readDeviceList } from "@/lib/saved-jobs/read-device-list";
import { deviceListInput } from "@/lib/saved-jobs/schema";

/**
 * What the public reads of the postings that a browser has kept. A POST: the ids stand in no URL, and so in no log. It reads
 * no cookie, and the page sends none.
 */
export async function POST(request: Request) {
  const input = deviceListInput.safeParse(await request.json().catch(() => undefined));
  if (!input.success) return new Response(null, { status: 400 });
  const answer = await readDeviceList(input.data.ids, await clientNetwork(), new Date());
  return answer.outcome === "read" ? Response.json(answer.jobs) : new Response(null, { status: 429 });
}
