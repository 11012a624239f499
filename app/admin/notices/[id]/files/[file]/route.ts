import { ownerOf } from "@/lib/notices/files";
import { staffFileAnswer } from "../../../../file-answer";

/** An attachment of an お知らせ. */
export async function GET(request: Request, { params }: RouteContext<"/admin/notices/[id]/files/[file]">) {
  const { id, file } = await params;
  return staffFileAnswer(request, ownerOf(id), file);
}

export const HEAD = GET;
