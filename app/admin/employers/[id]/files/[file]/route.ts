import { fileAnswer, fileMissing } from "@/app/(public)/files/[id]/answer";
import { currentStaff } from "@/lib/auth/current";
import { ownerOf } from "@/lib/employers/listing/logo";
import { filePiece, findFile } from "@/lib/files/find";

/** A logo for staff, whether or not its 事業者 is public. */
export async function GET(request: Request, { params }: RouteContext<"/admin/employers/[id]/files/[file]">) {
  const { id, file: fileId } = await params;
  const find = async () => ((await currentStaff()) ? findFile(ownerOf(id), fileId) : undefined);
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

export const HEAD = GET;
