import type { Instrumentation } from "next";

export async function register() {
  // This file is compiled for the edge runtime too, which has no Node modules.
  if (process.env.NEXT_RUNTIME === "nodejs") await (await import("@/lib/process/start")).start();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  (await import("@/lib/process/report-failure")).reportFailure(error, request, context.routePath);
};
