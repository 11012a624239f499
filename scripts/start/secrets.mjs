import { randomBytes, randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const file = ".data/secrets.json";

/** Secrets of the demo and of the tests, made once and stored in .data. No other site uses them. */
export function readSecrets() {
  const stored = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const secrets = {
    AUTH_SECRET: random(),
    RESEND_API_KEY: `re_demo_${random()}`,
    RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(32).toString("base64")}`,
    applicantPassword: readable(),
    employerPassword: readable(),
    staffPassword: readable(),
    ...stored,
  };
  mkdirSync(".data", { recursive: true });
  if (JSON.stringify(stored) !== JSON.stringify(secrets)) {
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return secrets;
}

function random() {
  return randomBytes(32).toString("base64url");
}

function readable() {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join("");
}
