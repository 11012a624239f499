import { photoOwner } from "@/lib/employers/listing/files";
import { staffFileAnswer } from "../../../../../file-answer";

type Context = RouteContext<"/admin/employers/[id]/photos/files/[file]">;

/** A photo of a 事業者, approved or not. */
export async function GET(request: Request, { params }: Context) {
  const { id, file } = await params;
  return staffFileAnswer(request, photoOwner(id), file);
}

export const HEAD = GET;
