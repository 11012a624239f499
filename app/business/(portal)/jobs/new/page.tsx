import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { japanDate } from "@/lib/time/japan-day";
import { OwnJobForm } from "../form";
import { jobsCrumbs } from "../record";

export const metadata: Metadata = { title: "新しい求人" };

export default async function NewJobPage() {
  await requireApprovedEmployerUser("/business/jobs/new");
  const values = { id: randomUUID(), version: "0", opensOn: japanDate(new Date()) };
  return (
    <Page title="新しい求人" crumbs={[...jobsCrumbs, { label: "新しい求人" }]}>
      <OwnJobForm values={values} />
    </Page>
  );
}
