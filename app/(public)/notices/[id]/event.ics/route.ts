import { eventCalendar } from "@/lib/notices/calendar";

/** The event of a お知らせ, for the calendar of the visitor. */
export async function GET(_request: Request, { params }: RouteContext<"/notices/[id]/event.ics">) {
  const calendar = await eventCalendar((await params).id, new Date());
  if (!calendar) {
    return new Response("この催しの予定はありません。\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
  return new Response(calendar, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="event.ics"',
      "cache-control": "public, max-age=0, must-revalidate",
    },
  });
}
