import { isBuilding } from "@/lib/env";

/**
 * The build has no database: static pages are made without their rows there, and again, with them, on the first
 * request an instance serves.
 */
export async function unlessBuilding<T>(read: () => Promise<T>, meanwhile: T): Promise<T> {
  return isBuilding() ? meanwhile : read();
}
