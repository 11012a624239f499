import { photoOwner } from "@/lib/employers/listing/files";
import { inspectPicture, type PictureRefusal } from "@/lib/files/inspect";
import type { Picture } from "@/lib/files/picture";
import { fileId } from "@/lib/files/store";
import { type Author, isStaff } from "@/lib/jobs/drafts/scope";
import { consume } from "@/lib/rate-limits/consume";
import type { RateLimitPolicy } from "@/lib/rate-limits/counter";
import { hour } from "@/lib/time/units";

// Four photos, each tried several times by several 担当者. Each costs seconds of a core.
const policy = { purpose: "employer-photos", most: 60, window: hour } as const satisfies RateLimitPolicy;

// Sharp on a phone of 400 points with three pixels each. Noise, which compresses worst, makes 0.7 MB of it at this quality.
const shape = { fit: { width: 1200, height: 1200 }, as: "image/webp", quality: 76 } as const;

export type TakeOutcome =
  | { outcome: "taken"; picture: Picture; file: string }
  | { outcome: PictureRefusal }
  | { outcome: "limited"; until: Date };

/** Checks an uploaded picture and encodes it as the public gets it. `file`: the id that it has once it is stored. */
export async function takePicture(
  author: Author,
  { employerId, file }: { employerId: string; file: File },
  now: Date,
): Promise<TakeOutcome> {
  if (!isStaff(author)) {
    const limit = await consume([{ policy, key: employerId }], now);
    if (limit.outcome === "limited") return limit;
  }
  const inspected = await inspectPicture(Buffer.from(await file.arrayBuffer()), shape);
  if (inspected.outcome !== "accepted") return inspected;
  const { outcome: _, ...picture } = inspected;
  return { outcome: "taken", picture, file: fileId(photoOwner(employerId), picture.content) };
}

/** How it is stored: the name on the sender's device may be that of a person. */
export function asFile({ mediaType, content }: Picture) {
  return { mediaType, content, name: "写真" };
}
