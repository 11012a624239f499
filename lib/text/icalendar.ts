import { japanDateTime } from "@/lib/time/japan-day";

export type CalendarEvent = {
  /** Never changes: a calendar replaces an older event with the same uid. */
  uid: string;
  /** Increases with every change. */
  sequence: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date | null;
  summary: string;
  location: string;
  description: string;
  url: string;
};

// Japan has had one offset and no summer time since 1951.
const zone = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Tokyo",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0900",
  "TZNAME:JST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** A calendar with one event (RFC 5545), in the time of Japan. */
export function icalendar(producer: string, event: CalendarEvent): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${text(producer)}//JA`,
    "METHOD:PUBLISH",
    ...zone,
    "BEGIN:VEVENT",
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${compact(event.changedAt.toISOString())}Z`,
    `DTSTART;TZID=Asia/Tokyo:${inJapan(event.startsAt)}`,
    ...(event.endsAt ? [`DTEND;TZID=Asia/Tokyo:${inJapan(event.endsAt)}`] : []),
    `SUMMARY:${text(event.summary)}`,
    ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
    ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
    `URL:${event.url}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}

/** 20260331T090500 */
function compact(isoMoment: string): string {
  return isoMoment.slice(0, 19).replace(/[-:]/g, "");
}

function inJapan(at: Date): string {
  return compact(japanDateTime(at));
}

function text(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** Folds a line into lines of at most 75 bytes; continuations begin with a space. No character is split. */
function folded(line: string): string {
  const lines = [""];
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      lines.push(" ");
      bytes = 1;
    }
    lines[lines.length - 1] += character;
    bytes += size;
  }
  return lines.join("\r\n");
}
