import { checkHealth } from "@/lib/process/health";

export const dynamic = "force-dynamic";

/** 200 while this instance reaches the database. Late mail is reported in the body only: it is no reason to stop an instance. */
export async function GET() {
  const health = await checkHealth(new Date());
  return Response.json(health, { status: health.database === "ok" ? 200 : 503 });
}
