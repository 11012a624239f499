import { hashedUuid } from "@/lib/crypto/hashed-uuid";

/** A UUID that depends on the key alone, so that seeding again makes no second row. */
export function demoId(key: string): string {
  return hashedUuid(`demo:${key}`);
}
