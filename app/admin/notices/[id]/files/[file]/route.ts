import { fileAnswer, fileMissing } from "@/app/(public)/files/[id]/answer";
import { currentStaff } from "@/lib/auth/current";

import { filePiece, findFile } from "@/lib/files/find";
import { ownerOf } from "@/lib/notices/files";

/** An attachment for staff, whether or not its お知らせ is public. */
export async function GET(request: Request, { params }: RouteContext<"/admin/notices/[id]/files/[file]">) {
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
