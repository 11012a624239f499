import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { TypedBanner, TypedForms } from "@/components/jobs/typed-banner";
import { Page } from "@/components/ui/page";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { japanDate } from "@/lib/time/japan-day";
import { beginNewForm } from "../../../../typed-job";
import { OwnJobForm } from "../form";
import { jobsCrumbs } from "../record";

export const metadata: Metadata = { title: "新しい求人" };

const page = "/business/jobs/new";

export default async function NewJobPage({ searchParams }: PageProps<"/business/jobs/new">) {
  const user = await requireApprovedEmployerUser(page);
  const fresh = { id: randomUUID(), version: "0", opensOn: japanDate(new Date()) };
  const { values, typedAt, forms } = await beginNewForm(user, page, await searchParams, fresh);
  return (
    <Page title="新しい求人" crumbs={[...jobsCrumbs, { label: "新しい求人" }]}>
      <div className="space-y-6">
        {typedAt && <TypedBanner typedAt={typedAt} page={page} />}
        <TypedForms forms={forms} page={page} />
        <OwnJobForm values={values} />
      </div>
    </Page>
  );
}
