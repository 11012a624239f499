const hour = 60 * 60 * 1000;

export const linkLife = 24 * hour;
/** After these days a link's row is purged, whatever became of its mail. */
export const linkRowLife = 7 * 24 * hour;

/** 24 hours from the provider's acceptance: a mail that had to wait in the outbox is not dead on arrival. */
export function linkIsOpen(link: { createdAt: Date; acceptedAt: Date | null }, now: Date): boolean {
  const accepted = link.acceptedAt ?? now;
  return (
    now.getTime() < accepted.getTime() + linkLife && now.getTime() < link.createdAt.getTime() + linkRowLife
  );
}
