import sharp from "sharp";
import { inspectFile } from "@/lib/files/inspect";
import { fileName } from "@/lib/files/name";
import { mostFileBytes } from "@/lib/files/upload-limit";
import { expect, test } from "@/tests/support/domain";
import { pdf, samples } from "@/tests/support/samples";

const all = ["application/pdf", "image/png", "image/jpeg", "image/webp"] as const;
const outcome = async (content: Buffer, accepted: Parameters<typeof inspectFile>[1] = all) => {
  const found = await inspectFile(content, accepted);
  return found.outcome === "accepted" ? found.mediaType : found.outcome;
};
const joined = (...parts: (Buffer | string)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, "latin1")));
const zip = joined("PK\x03\x04", "x".repeat(30), "PK\x05\x06", "\0".repeat(18));
const page = "<html><script>alert(1)</script></html>";

test("the kind of a file is read from its content", async () => {
  const { png, jpeg, webp } = await samples();
  expect(await outcome(pdf())).toBe("application/pdf");
  expect(await outcome(png)).toBe("image/png");
  expect(await outcome(jpeg)).toBe("image/jpeg");
  expect(await outcome(webp)).toBe("image/webp");
  // Line ends and zeros after a file, and a camera's preview after a picture, are not a second file.
  expect(await outcome(joined(pdf(), "\r\n\0\0"))).toBe("application/pdf");
  expect(await outcome(joined(jpeg, jpeg, jpeg))).toBe("image/jpeg");
  expect(await outcome(pdf(), ["image/png"])).toBe("unknown-kind");
});

test("files of a wrong kind, empty, truncated and oversized ones are refused, each with its reason", async () => {
  const { png, jpeg, webp } = await samples();
  const wrong = [
    page,
    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "<?xml version='1.0'?><svg/>",
    "GIF89a/*",
    "MZ\x90\0",
    "\x7fELF",
    "#!/bin/sh\n",
    "BM\0\0",
    "II*\0",
    "plain text",
    `${page}%PDF-1.4\n%%EOF`,
    `x ${pdf().toString("latin1")}`,
  ];
  for (const content of [...wrong.map((text) => joined(text)), zip]) {
    expect.soft(await outcome(content), content.toString("latin1", 0, 20)).toBe("unknown-kind");
  }
  expect(await outcome(Buffer.alloc(0))).toBe("empty");
  expect(await outcome(Buffer.alloc(mostFileBytes + 1))).toBe("too-big");
  for (const whole of [png, jpeg, webp, pdf()]) {
    for (const part of [0.3, 0.6, 0.9]) {
      expect
        .soft(await outcome(whole.subarray(0, Math.floor(whole.length * part))))
        .toMatch(/broken|unknown-kind/);
    }
  }
  expect(await outcome(joined("\x89PNG\r\n\x1a\n", page))).toBe("broken");
  expect(await outcome(joined("%PDF-1.4\n%%EOF"))).toBe("broken");
});

test("a PDF that is also a file of a second kind is refused, and what follows a picture is cut off", async () => {
  const { png, jpeg, webp } = await samples();
  const film = joined("\0\0\0\x18ftypmp42", "x".repeat(5_000));
  for (const second of [zip, page, pdf(page), "MZ\x90\0", film, "\0".repeat(3_000), "SEFT", jpeg, png]) {
    expect.soft(await outcome(joined(pdf(), second))).toMatch(/mixed|broken|unknown-kind|pdf/);
    for (const first of [png, jpeg, webp]) {
      const found = await inspectFile(joined(first, second), all);
      if (found.outcome !== "accepted") throw new Error(found.outcome);
      const text = found.content.toString("latin1");
      for (const trace of ["PK\x05\x06", "<script", "%PDF", "ftypmp42", "SEFT"])
        expect.soft(text).not.toContain(trace);
    }
  }
  for (const second of [zip, page, "MZ\x90\0"])
    expect.soft(await outcome(joined(pdf(), second))).toMatch(/mixed|broken/);
  expect(await outcome(joined(`%PDF-1.4\n${page}\n`, pdf().subarray(9)))).toBe("mixed");
  expect(await outcome(joined(pdf().subarray(0, -6), zip, "%%EOF"))).toBe("mixed");
});

test("BOM and white space before a PDF are skipped", async () => {
  for (const before of [
    "\xef\xbb\xbf",
    "\n",
    "\r\n",
    " ",
    "\t",
    "\0",
    "\f",
    "\r\n\r\n",
    "\xef\xbb\xbf\r\n ",
    " ".repeat(900),
  ]) {
    const found = await inspectFile(joined(before, pdf()), all);
    expect(found, JSON.stringify(before)).toMatchObject({
      outcome: "accepted",
      mediaType: "application/pdf",
    });
    if (found.outcome === "accepted") expect(found.content.equals(pdf())).toBe(true);
  }
  for (const before of ["x", "\xef\xbb", "<html>", "PK\x03\x04", " ".repeat(2_000)])
    expect(await outcome(joined(before, pdf())), JSON.stringify(before)).toBe("unknown-kind");
});

test("a locked PDF and a picture that moves are named as such", async () => {
  const { png, jpeg, webp } = await samples();
  const locked = (entry: string) => pdf().toString("latin1").replace("/Root 1 0 R", `/Root 1 0 R ${entry}`);
  for (const entry of [
    "/Encrypt 5 0 R",
    "/Encrypt\n12 0 R",
    "/Encrypt<</Filter/Standard>>",
    "/Encrypt << /V 4 >>",
  ])
    expect(await outcome(joined(locked(entry))), entry).toBe("locked");
  for (const entry of ["/EncryptMetadata true", "/Info 3 0 R", "(/Encrypt)"])
    expect(await outcome(joined(locked(entry))), entry).toBe("application/pdf");
  const moving = Buffer.concat([
    png.subarray(0, 33),
    joined("\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0"),
    png.subarray(33),
  ]);
  expect(await outcome(moving)).toBe("animation");
  const frames = { raw: { width: 8, height: 16, channels: 3 as const, pageHeight: 8 } };
  const pixels = Buffer.from(Array.from({ length: 8 * 16 * 3 }, (_, n) => (n * 37) % 256));
  const film = await sharp(pixels, frames)
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  expect(await outcome(film)).toBe("animation");
  expect([await outcome(png), await outcome(jpeg), await outcome(webp)]).toEqual([
    "image/png",
    "image/jpeg",
    "image/webp",
  ]);
});

test("a picture is encoded anew, without its metadata", async () => {
  const { jpeg, png } = await samples();
  const inside = (result: Awaited<ReturnType<typeof inspectFile>>) =>
    result.outcome === "accepted" ? result.content.toString("latin1") : "";
  expect(jpeg.toString("latin1")).toContain("secret place");
  expect(inside(await inspectFile(jpeg, all))).not.toContain("secret place");
  const comment = joined("\xff\xfe\0\x2a", page.padEnd(40, " "));
  const commented = joined(jpeg.subarray(0, 2), comment, jpeg.subarray(2));
  expect(inside(await inspectFile(commented, all))).not.toContain("script");
  expect(inside(await inspectFile(png, all))).toContain("PNG");
});

test("damaged files of any kind are refused or accepted, and never cause an error", async () => {
  const { png, jpeg, webp } = await samples();
  for (const whole of [png, jpeg, webp, pdf()]) {
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const damaged = Buffer.from(whole);
      damaged[at] = 0xff - (damaged[at] ?? 0);
      await inspectFile(damaged, all);
    }
  }
  // Thousands of pictures in one file must not cause a recursion.
  await inspectFile(joined(jpeg, "\xff\xd8\xff\xd9".repeat(100_000)), all);
  // A small file that claims 400 million pixels.
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(20_000, 16);
  bomb.writeUInt32BE(20_000, 20);
  expect(await outcome(bomb)).toBe("broken");
});

test("a file name holds no path, no control or bidirectional characters, and has the right extension", () => {
  const pairs: [string, string][] = [
    ["要項.pdf", "要項.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\temp\\案内.PDF", "案内.PDF"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"],
    ["絵\u202efdp.exe", "絵fdp.pdf"],
    ["page.html", "page.pdf"],
    ['"><img src=x onerror=alert(1)>.pdf', "img src=x onerror=alert(1).pdf"],
    ["", "ファイル.pdf"],
    [".pdf", "ファイル.pdf"],
    ["...", "ファイル.pdf"],
    ["\0\ud800.pdf", "\ufffd.pdf"],
    ["a".repeat(300), `${"a".repeat(80)}.pdf`],
  ];
  for (const [given, name] of pairs) expect.soft(fileName(given, "application/pdf"), given).toBe(name);
  expect(fileName("写真.jpeg", "image/jpeg")).toBe("写真.jpeg");
  expect(fileName("写真.png", "image/jpeg")).toBe("写真.jpg");
});
