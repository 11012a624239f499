import type { ServerResponse } from "node:http";

/** How far this process has come in ending. */
export const ending: {
  isDraining: boolean;
  /** Set while the listener is about to close: requests wait until it has closed (close-server.ts). */
  listenerClosed: Promise<void> | undefined;
} = { isDraining: false, listenerClosed: undefined };

/** The responses that have not been sent to their end. */
export const underWay = new Set<ServerResponse>();
