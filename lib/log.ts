import pino, { type Logger } from "pino";
import { env } from "@/lib/env";
import { perProcess } from "@/lib/registry/per-process.mjs";
import { redact } from "@/lib/text/redact";

// Masked, in case a line has them by mistake: neither secrets nor addresses reach the log.
const secretFields = [
  "password",
  "token",
  "ticket",
  "email",
  "to",
  "from",
  "address",
  "body",
  "text",
  "html",
  "cookie",
];

function open(): Logger {
  return pino({
    level: env().LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: { paths: secretFields.flatMap((name) => [name, `*.${name}`]), censor: "[redacted]" },
    serializers: { error: describeError, err: describeError },
    hooks: {
      logMethod(line, method) {
        const redacted = line.map((part) => (typeof part === "string" ? redact(part) : part));
        method.apply(this, redacted as Parameters<typeof method>);
      },
    },
  });
}

/** Name, code and stack of an error, without its message: that of a failed query quotes what people typed. */
function describeError(error: unknown) {
  if (typeof error === "string") return redact(error);
  if (!(error instanceof Error)) return typeof error;
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, code: code ?? cause?.code, at: at.slice(0, 8).map((line) => line.trim()) };
}

/** One line of JSON for each event. Opened on first use: the build has no settings. */
export const log: Pick<Logger, "debug" | "info" | "warn" | "error"> = {
  debug: (...line: Parameters<Logger["debug"]>) => logger().debug(...line),
  info: (...line: Parameters<Logger["info"]>) => logger().info(...line),
  warn: (...line: Parameters<Logger["warn"]>) => logger().warn(...line),
  error: (...line: Parameters<Logger["error"]>) => logger().error(...line),
};

function logger(): Logger {
  return perProcess("log", open);
}
