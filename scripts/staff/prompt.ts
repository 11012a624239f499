import { parseArgs } from "node:util";
import { z } from "zod";
import { closeDb } from "@/lib/db/client";
import { env } from "@/lib/env";
import { loadDotEnv } from "../start/settings.mjs";

class Refused extends Error {}

/** Ends the command and prints this sentence. */
export function refuse(sentence: string): never {
  throw new Refused(sentence);
}

/** Reads `--name value` pairs by the schema of the form and runs the verb. Prints what was wrong, in a sentence. */
export async function atThePrompt<S extends z.ZodType>(
  names: string[],
  schema: S,
  run: (input: z.output<S>) => Promise<void>,
): Promise<void> {
  try {
    checkSettings();
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    const given = schema.safeParse(parseArgs({ options }).values);
    if (!given.success) refuse(given.error.issues.map(({ message }) => message).join("\n"));
    await run(given.data);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  } finally {
    await closeDb();
  }
}

function checkSettings(): void {
  loadDotEnv();
  if (!process.env.DATABASE_URL) refuse("DATABASE_URL を、環境変数か .env に設定してください。");
  try {
    env();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const names = new Set(error.issues.map(({ path }) => String(path[0])));
    refuse(`npm start と同じ設定が要ります。足りないか正しくないもの：${[...names].join("、")}`);
  }
}

// The message of an error is not printed: that of a failed query quotes the input.
function explain(error: unknown): string {
  if (error instanceof Refused) return error.message;
  const { code, cause, message } = error as { code?: string; cause?: { code?: string }; message?: string };
  const reason = code ?? cause?.code;
  if (reason?.startsWith("ERR_PARSE_ARGS")) return message ?? reason;
  if (reason === "42P01") return "表がありません。先に npm run db:migrate を実行してください。";
  return `できませんでした（${reason ?? "不明な誤り"}）。DATABASE_URL を確かめてください。`;
}
