import { fileAnswer, fileMissing } from "@/app/(public)/files/[id]/answer";
import { currentStaff } from "@/lib/auth/current";
import { ownerOf } from "@/lib/employers/listing/logo";
import { fileContent, findFile } from "@/lib/files/find";

/** A logo for staff, whether or not its 事業者 is public. */
export async function GET(request: Request, { params }: RouteContext<"/admin/employers/[id]/files/[file]">) {
  if (!(await currentStaff())) return fileMissing();
  const { id, file: fileId } = await params;
  const file = await findFile(ownerOf(id), fileId);
  return file ? fileAnswer(request, file, () => fileContent(file.id), "private, no-store") : fileMissing();
}
