import { filePiece } from "@/lib/files/find";
import { fileAnswer, fileMissing } from "./answer";
import { findPublicFile } from "./find";

/** A public file: an attachment of a public お知らせ, or the logo or an approved photo of a public 事業者. */
export async function GET(request: Request, { params }: RouteContext<"/files/[id]">) {
  const { id } = await params;
  const file = await findPublicFile(id, new Date());
  if (!file) return fileMissing();
  return fileAnswer(request, {
    file,
    async piece(from, length) {
      return (await findPublicFile(id, new Date())) && filePiece(id, from, length);
    },
  });
}

export const HEAD = GET;
