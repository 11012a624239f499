import { deviceList } from "@/lib/csp/device-list.mjs";
import { isSaid, type SaidFacts } from "@/lib/saved-jobs/said";
import { isUuid } from "@/lib/text/uuid";

const saidKey = `${deviceList.key}-said`;

/** 検討リスト of this device, the newest first. Empty where the browser stores nothing, or somebody has changed what it stores. */
export function readDeviceList(): string[] {
  const ids = read(deviceList.key);
  if (!Array.isArray(ids)) return [];
  const kept = new Set(ids.filter((id) => typeof id === "string" && isUuid(id)));
  return [...kept].slice(0, deviceList.most);
}

export function writeDeviceList(ids: string[]): void {
  const said = readSaid();
  write(deviceList.key, ids);
  write(saidKey, Object.fromEntries(ids.flatMap((id) => (said[id] ? [[id, said[id]]] : []))));
}

export function emptyDeviceList(): void {
  try {
    for (const key of [deviceList.key, saidKey]) localStorage.removeItem(key);
  } catch {
    // A browser that stores nothing has nothing to empty.
  }
}

/** What the postings said when the list was first opened with them. What cannot be that is left out, and noted anew. */
export function readSaid(): Record<string, SaidFacts | undefined> {
  const said = read(saidKey);
  return Object.fromEntries(Object.entries(said ?? {}).filter(([, facts]) => isSaid(facts)));
}

export function writeSaid(said: Record<string, SaidFacts | undefined>): void {
  write(saidKey, said);
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Blocked or full: the list on the screen is right until the page is left.
  }
}
