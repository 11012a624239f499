import { closeDb } from "@/lib/db/client";
import { seedDemoApplicant } from "@/lib/demo/accounts";
import { seedContent } from "@/lib/demo/seed";

// Example content, and in the demo one login of each kind. Safe to repeat.
const now = new Date();
const { DEMO_APPLICANT_EMAIL: email, DEMO_APPLICANT_PASSWORD: password } = process.env;
await seedContent(now);
if (email && password) await seedDemoApplicant({ email, password }, now);
await closeDb();
