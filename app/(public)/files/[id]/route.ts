import { fileContent } from "@/lib/files/find";
import { fileAnswer, fileMissing } from "./answer";
import { findPublicFile } from "./find";

/** An attachment of a お知らせ on show or the logo of a 事業者; nobody asks who wants it. */
export async function GET(request: Request, { params }: RouteContext<"/files/[id]">) {
  const file = await findPublicFile((await params).id, new Date());
  return file ? fileAnswer(request, file, () => fileContent(file.id)) : fileMissing();
}
