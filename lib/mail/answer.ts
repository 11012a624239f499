type Reports = {
  deliveredAt: Date | null;
  delayedAt: Date | null;
  bouncedAt: Date | null;
  complainedAt: Date | null;
};

export type MailAnswer = "bounced" | "complained" | "delivered" | "delayed";

/** The last report about an accepted mail; undefined while there is none. */
export function mailAnswer({
  deliveredAt,
  delayedAt,
  bouncedAt,
  complainedAt,
}: Reports): MailAnswer | undefined {
  if (complainedAt) return "complained";
  if (bouncedAt) return "bounced";
  if (deliveredAt) return "delivered";
  return delayedAt ? "delayed" : undefined;
}
