import { checkHealth } from "@/lib/process/health";

export const dynamic = "force-dynamic";

/** 200 while this instance serves and reaches the database. Late mail alarms, but takes no instance off the net. */
export async function GET() {
  const health = await checkHealth(new Date());
  return Response.json(health, { status: health.database === "ok" ? 200 : 503 });
}
