import { isBuilding } from "@/lib/env";

/**
 * Reads from the database, except during the build, which has none: there static pages are rendered with `meanwhile`.
 * The first request to an instance renders them again with their rows.
 */
export async function unlessBuilding<T>(read: () => Promise<T>, meanwhile: T): Promise<T> {
  return isBuilding() ? meanwhile : read();
}
