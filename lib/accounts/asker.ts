import type { Tx } from "@/lib/db/client";

/** Where a mail is asked for. `alongside` is done with it or not at all: a 職員 who asks for somebody writes that down. */
export type Asker = { network: string; alongside?: (tx: Tx) => Promise<void> };
