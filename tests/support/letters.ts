import { asc, eq } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mails } from "@/lib/db/schema/mails";
import { openBody } from "@/lib/mail/body";

/** The mails in the queue to this address, oldest first, with the token of the link and the password in the text. */
export async function lettersTo(address: string) {
  const rows = await getDb()
    .select()
    .from(mails)
    .where(eq(mails.toAddress, address))
    .orderBy(asc(mails.createdAt));
  return rows.map(({ id, kind, subject, body }) => {
    const text = (body && openBody(body, id)?.text) ?? "";
    return {
      id,
      kind,
      subject,
      text,
      token: text.match(/[?&]token=([\w-]+)/)?.[1] ?? "",
      password: text.match(/^(?:新しい)?パスワード: (.+)$/m)?.[1] ?? "",
    };
  });
}

/** The newest letter to this address. */
export async function lastLetterTo(address: string) {
  const letter = (await lettersTo(address)).at(-1);
  if (!letter) throw new Error(`no letter to ${address}`);
  return letter;
}
