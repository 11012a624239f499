import { day, hour } from "@/lib/time/units";

const linkLife = 24 * hour;
/** In ms. After this time a link's row is purged, whatever became of its mail. */
export const linkRowLife = 7 * day;

/** 24 hours from the provider's acceptance: a mail that had to wait in the outbox is not dead on arrival. */
export function linkIsOpen(link: { createdAt: Date; acceptedAt: Date | null }, now: Date): boolean {
  const accepted = link.acceptedAt ?? now;
  return (
    now.getTime() < accepted.getTime() + linkLife && now.getTime() < link.createdAt.getTime() + linkRowLife
  );
}
