import { fileAnswer, fileMissing } from "@/app/(public)/files/[id]/answer";
import { currentStaff } from "@/lib/auth/current";
import { fileContent, findFile } from "@/lib/files/find";
import { ownerOf } from "@/lib/notices/files";

/** An attachment for staff, whether or not its お知らせ is public. */
export async function GET(request: Request, { params }: RouteContext<"/admin/notices/[id]/files/[file]">) {
  if (!(await currentStaff())) return fileMissing();
  const { id, file: fileId } = await params;
  const file = await findFile(ownerOf(id), fileId);
  return file ? fileAnswer(request, file, () => fileContent(file.id), "private, no-store") : fileMissing();
}
