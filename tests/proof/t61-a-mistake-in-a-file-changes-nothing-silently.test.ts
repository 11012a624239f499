import { closeDb } from "@/lib/db/client";
import { signedInStaff } from "@/tests/support/people";
import { siteSettings } from "@/tests/support/settings";
import { tryMistakes } from "@/tests/support/try-mistakes";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const files = sized(2_000, 50);

test(
  "A file is read whole or refused",
  row("T61", "2,000 files by a grammar of mistakes: rows in = rows said = rows stored, 0 silent changes"),
  async ({ databaseUrl, sql, mailbox, measured, atEnd }) => {
    // The verbs run in this process, on the row's own database.
    const settings = siteSettings({
      DATABASE_URL: databaseUrl,
      APP_URL: "http://localhost:3000",
      RESEND_BASE_URL: mailbox.url,
    });
    Object.assign(process.env, settings, { NODE_ENV: "test", LOG_LEVEL: "silent" });
    atEnd(closeDb);
    const { wrong, refused, stored } = await tryMistakes(await signedInStaff(), sql, files, 1_000_000);
    for (const sentence of wrong.slice(0, 10)) console.log(sentence);
    measured(
      `${files} files: ${refused} with a mistake, all refused but those among ${wrong.length} wrong ones; ` +
        `${stored} rows stored from the others, ${wrong.length} silent changes`,
    );
    expect(wrong).toEqual([]);
  },
);
