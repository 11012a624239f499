import type { Instrumentation } from "next";

export async function register() {
  // Compiled for the edge too, where none of this exists.
  if (process.env.NEXT_RUNTIME === "nodejs") await (await import("@/lib/process/start")).start();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  (await import("@/lib/process/report-failure")).reportFailure(error, request, context.routePath);
};
