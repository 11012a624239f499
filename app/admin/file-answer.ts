import { currentStaff } from "@/lib/auth/current";
import { findFile } from "@/lib/files/find";
import { privateFileAnswer } from "../private-file-answer";

/** A file for staff, whether or not its owner is public. */
export function staffFileAnswer(
  request: Request,
  owner: Parameters<typeof findFile>[0],
  fileId: string,
): Promise<Response> {
  return privateFileAnswer(request, async () =>
    (await currentStaff()) ? findFile(owner, fileId) : undefined,
  );
}
