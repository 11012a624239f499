import { perProcess } from "@/lib/registry/per-process.mjs";

/** The work beside the pages: start.ts starts it in a bundle of Next, server/shutdown.ts ends it. */
type BackgroundWork = {
  /** Stops it; resolves when what is under way has ended. */
  stop: () => Promise<void>;
  /** Stops listening for announcements and closes the pool, when no request is under way any more. */
  finish: () => Promise<void>;
};

type Background = { isStarted: boolean; hasServer: boolean; work: BackgroundWork | undefined };

/** `hasServer`: server/main.ts stands before Next. `next start` alone would trust the address that a client writes. */
export function background(): Background {
  return perProcess("background", () => ({ isStarted: false, hasServer: false, work: undefined }));
}
