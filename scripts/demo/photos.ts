import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { getDb, type Tx } from "@/lib/db/client";
import { employerPhotos, type Photo } from "@/lib/db/schema/employer-photos";
import { photoOwner } from "@/lib/employers/listing/files";
import { storeFile } from "@/lib/files/store";
import { demoId } from "./demo-id";
import { drawings } from "./drawings";

type DemoPhoto = { drawing: keyof typeof drawings; alt: string };

const photosOf: Record<string, DemoPhoto[]> = {
  aonami: [
    { drawing: "factory", alt: "見本の絵。港に面した平屋の工場。前に白い荷台のトラックが2台とまっている" },
    { drawing: "line", alt: "見本の絵。白い作業着の3人が、ベルトの上を流れる魚を見ている" },
  ],
  nagisa: [
    { drawing: "inn", alt: "見本の絵。山を背にした3階建ての温泉宿。左に湯けむりが上がっている" },
    { drawing: "room", alt: "見本の絵。畳の客室。低い机と座布団が2つ、窓の外に山が見える" },
  ],
};

const waiting: DemoPhoto = {
  drawing: "lounge",
  alt: "見本の絵。海の見える窓のある休憩室。長い机と椅子が4つある",
};

/** Public photos of two 事業者. What somebody has changed stays as it is. */
export async function seedPhotos(tx: Tx, now: Date): Promise<void> {
  for (const [key, all] of Object.entries(photosOf)) {
    const id = demoId(key);
    if ((await tx.$count(employerPhotos, eq(employerPhotos.id, id))) > 0) continue;
    const shown: Photo[] = [];
    for (const photo of all) shown.push(await stored(tx, id, photo, now));
    await tx
      .insert(employerPhotos)
      .values({ id, shown, createdAt: now, updatedAt: now })
      .onConflictDoNothing();
  }
}

/** One more, which the demo's 担当者 has added and which awaits 承認. */
export async function seedDemoPhoto(employerUserId: string, now: Date): Promise<void> {
  const id = demoId("aonami");
  await getDb().transaction(async (tx) => {
    // Version 1: nobody has changed or decided anything.
    const [row] = await tx
      .select({ shown: employerPhotos.shown, state: employerPhotos.state })
      .from(employerPhotos)
      .where(and(eq(employerPhotos.id, id), eq(employerPhotos.version, 1)))
      .for("update");
    if (row?.state !== "approved") return;
    const proposed = [...row.shown, await stored(tx, id, waiting, now)];
    await tx
      .update(employerPhotos)
      .set({ proposed, state: "submitted", employerUserId, submittedAt: now })
      .where(eq(employerPhotos.id, id));
  });
}

async function stored(tx: Tx, employerId: string, { drawing, alt }: DemoPhoto, now: Date): Promise<Photo> {
  const { data, info } = await sharp(Buffer.from(drawings[drawing]))
    .webp({ quality: 76 })
    .toBuffer({ resolveWithObject: true });
  const file = { mediaType: "image/webp" as const, content: data, name: "写真" };
  const { id } = await storeFile(tx, photoOwner(employerId), file, now);
  return { id: demoId(`photo:${drawing}`), file: id, alt, width: info.width, height: info.height };
}
