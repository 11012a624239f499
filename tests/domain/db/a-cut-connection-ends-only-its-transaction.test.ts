import { sql as raw } from "drizzle-orm";
import { getDb } from "@/lib/db/client";
import { mailQueue } from "@/lib/db/schema/mails";
import { expect, test } from "@/tests/support/domain";

test("the transaction fails for its caller and leaves nothing, and the pool goes on", async ({ sql }) => {
  for (let round = 0; round < 20; round++) {
    const cut = getDb().transaction(async (tx) => {
      await tx.insert(mailQueue).values({ id: 1 });
      await tx.execute(raw`select pg_terminate_backend(pg_backend_pid())`);
    });
    await expect(cut).rejects.toThrow();
    const others = await Promise.all(Array.from({ length: 12 }, () => getDb().select().from(mailQueue)));
    expect(others.flat()).toEqual([]);
  }
  expect(await sql`select 1 from mail_queue`).toHaveLength(0);
});
