import { logoOwner } from "@/lib/employers/listing/files";
import { staffFileAnswer } from "../../../../file-answer";

/** The logo of a 事業者. */
export async function GET(request: Request, { params }: RouteContext<"/admin/employers/[id]/files/[file]">) {
  const { id, file } = await params;
  return staffFileAnswer(request, logoOwner(id), file);
}

export const HEAD = GET;
