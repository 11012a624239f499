type Told = {
  deliveredAt: Date | null;
  delayedAt: Date | null;
  bouncedAt: Date | null;
  complainedAt: Date | null;
};

export type MailAnswer = "bounced" | "complained" | "delivered" | "delayed";

/** What the receiving side has said last of an accepted mail; undefined while it says nothing. */
export function mailAnswer({
  deliveredAt,
  delayedAt,
  bouncedAt,
  complainedAt,
}: Told): MailAnswer | undefined {
  if (complainedAt) return "complained";
  if (bouncedAt) return "bounced";
  if (deliveredAt) return "delivered";
  return delayedAt ? "delayed" : undefined;
}
