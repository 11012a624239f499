import { filePiece } from "@/lib/files/find";
import type { FileFacts } from "@/lib/files/list";
import { fileAnswer, fileMissing } from "./(public)/files/[id]/answer";

/** A file for a signed-in reader, public or not. `find` looks at the login too, and is asked again at each piece. */
export async function privateFileAnswer(
  request: Request,
  find: () => Promise<FileFacts | undefined>,
): Promise<Response> {
  const file = await find();
  if (!file) return fileMissing();
  return fileAnswer(request, {
    file,
    async piece(from, length) {
      return (await find()) && filePiece(file.id, from, length);
    },
    cacheControl: "private, no-store",
  });
}
