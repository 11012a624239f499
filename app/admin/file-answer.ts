import { fileAnswer, fileMissing } from "@/app/(public)/files/[id]/answer";
import { currentStaff } from "@/lib/auth/current";
import { filePiece, findFile } from "@/lib/files/find";

/** A file for staff, whether or not its owner is public. The login is asked for again at each piece. */
export async function staffFileAnswer(
  request: Request,
  owner: Parameters<typeof findFile>[0],
  fileId: string,
): Promise<Response> {
  const find = async () => ((await currentStaff()) ? findFile(owner, fileId) : undefined);
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
