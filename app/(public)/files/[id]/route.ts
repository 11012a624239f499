import { fileContent } from "@/lib/files/find";
import { fileAnswer, fileMissing } from "./answer";
import { findPublicFile } from "./find";

/** A public file: an attachment of a public お知らせ, or the logo of a public 事業者. */
export async function GET(request: Request, { params }: RouteContext<"/files/[id]">) {
  const file = await findPublicFile((await params).id, new Date());
  return file ? fileAnswer(request, file, () => fileContent(file.id)) : fileMissing();
}
