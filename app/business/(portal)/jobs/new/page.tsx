import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { TakeOverOffer } from "@/components/jobs/take-over";
import { TypedBanner, TypedForms } from "@/components/jobs/typed-banner";
import { Page } from "@/components/ui/page";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { isFilledFrom } from "@/lib/jobs/drafts/taken-over";
import { usualOf } from "@/lib/jobs/drafts/usual";
import { japanDate } from "@/lib/time/japan-day";
import { beginNewForm } from "../../../../typed-job";
import { takeOverOwnAction } from "../actions";
import { OwnJobForm } from "../form";
import { jobsCrumbs } from "../record";

type Props = PageProps<"/business/jobs/new">;

export const metadata: Metadata = { title: "新しい求人" };

const path = "/business/jobs/new";

export default async function NewJobPage({ searchParams }: Props) {
  const user = await requireApprovedEmployerUser(path);
  const fresh = { id: randomUUID(), version: "0", opensOn: japanDate(new Date()) };
  const { form, typedAt, forms } = await beginNewForm(user, path, await searchParams, fresh);
  const isTaken = isFilledFrom(form.takenOver, "posting", "employer");
  const usual = isTaken ? undefined : await usualOf(user.employerId);
  return (
    <Page title="新しい求人" crumbs={[...jobsCrumbs, { label: "新しい求人" }]}>
      <div className="space-y-6">
        {typedAt && <TypedBanner typedAt={typedAt} page={path} />}
        <TypedForms forms={forms} page={path} />
        {usual && (
          <TakeOverOffer
            usual={usual}
            action={takeOverOwnAction}
            form={{ id: form.values.id ?? "", formPath: path }}
          />
        )}
        <OwnJobForm {...form} />
      </div>
    </Page>
  );
}
