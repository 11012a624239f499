import { isBuilding } from "@/lib/env";

/**
 * Reads from the database. During the build, which has none, static pages are rendered with `meanwhile`; the first
 * request to an instance renders them again.
 */
export async function unlessBuilding<T>(read: () => Promise<T>, meanwhile: T): Promise<T> {
  return isBuilding() ? meanwhile : read();
}
