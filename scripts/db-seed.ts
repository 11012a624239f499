import { closeDb } from "@/lib/db/client";
import {
  seedDemoApplicant,
  seedDemoEmployer,
  seedDemoEmployerSubmission,
  seedDemoStaff,
} from "@/scripts/demo/accounts";
import { seedFigures } from "@/scripts/demo/figures";
import { seedJobFigures } from "@/scripts/demo/job-figures";
import { seedDemoKept } from "@/scripts/demo/kept";
import { seedDemoPeople } from "@/scripts/demo/people";
import { seedDemoPhoto } from "@/scripts/demo/photos";
import { seedContent } from "@/scripts/demo/seed";
import { seedDemoSubmissions } from "@/scripts/demo/submissions";

// Inserts the example content, and in the demo one login of each kind. Safe to repeat.
const now = new Date();
await seedContent(now);
await seedFigures(now);
const {
  DEMO_APPLICANT_EMAIL,
  DEMO_APPLICANT_PASSWORD: applicant,
  DEMO_EMPLOYER_EMAIL,
  DEMO_EMPLOYER_PASSWORD: employer,
  DEMO_STAFF_EMAIL,
  DEMO_STAFF_PASSWORD: staff,
} = process.env;
if (DEMO_APPLICANT_EMAIL && applicant) {
  await seedDemoApplicant({ email: DEMO_APPLICANT_EMAIL, password: applicant }, now);
  await seedDemoPeople(now);
  await seedDemoKept(DEMO_APPLICANT_EMAIL, now);
}
if (DEMO_EMPLOYER_EMAIL && employer) {
  const employerUserId = await seedDemoEmployer({ email: DEMO_EMPLOYER_EMAIL, password: employer }, now);
  await seedDemoEmployerSubmission(now);
  await seedDemoSubmissions(employerUserId, now);
  await seedDemoPhoto(employerUserId, now);
  await seedJobFigures(now);
}
if (DEMO_STAFF_EMAIL && staff) await seedDemoStaff({ email: DEMO_STAFF_EMAIL, password: staff }, now);
await closeDb();
