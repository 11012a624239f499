import sharp from "sharp";

const plain = { create: { width: 40, height: 30, channels: 3, background: "#0017c1" } } as const;

/** Small valid files of every kind that the site accepts. */
export async function samples() {
  const [png, jpeg, webp] = await Promise.all([
    sharp(plain).png().toBuffer(),
    sharp(plain)
      .jpeg()
      .withExif({ IFD0: { ImageDescription: "secret place" } })
      .toBuffer(),
    sharp(plain).webp().toBuffer(),
  ]);
  return { png, jpeg, webp, pdf: pdf() };
}

export function pdf(text = "1"): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n`,
  );
}
