import { privateFileAnswer } from "@/app/private-file-answer";
import { currentEmployerUser } from "@/lib/auth/current";
import { photoOwner } from "@/lib/employers/listing/files";
import { findFile } from "@/lib/files/find";

/** A photo of the reader's own 事業者, approved or not. */
export async function GET(request: Request, { params }: RouteContext<"/business/photos/files/[file]">) {
  const { file } = await params;
  return privateFileAnswer(request, async () => {
    const user = await currentEmployerUser();
    return user?.employerId ? findFile(photoOwner(user.employerId), file) : undefined;
  });
}

export const HEAD = GET;
