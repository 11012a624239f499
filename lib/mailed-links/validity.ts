import { day, hour } from "@/lib/time/units";

const linkLife = 24 * hour;
/** In ms. After this time the row of a link is purged. */
export const linkRowLife = 7 * day;

/** A link is valid for 24 hours after the provider accepted its mail, so that time in the outbox does not count. */
export function linkIsOpen(link: { createdAt: Date; acceptedAt: Date | null }, now: Date): boolean {
  const accepted = link.acceptedAt ?? now;
  return (
    now.getTime() < accepted.getTime() + linkLife && now.getTime() < link.createdAt.getTime() + linkRowLife
  );
}
