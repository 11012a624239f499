import { randomUUID } from "node:crypto";
import type { Staff } from "@/lib/actors";
import { changeEmployer, writeEmployer } from "@/lib/employers/write";
import { env } from "@/lib/env";
import { applicationApprovedMail } from "@/lib/mail/templates/business-application";
import { announce } from "@/lib/published";
import { industries } from "@/lib/site";
import { decideApplication } from "./decide-application";
import type { ApplicationTarget } from "./schema";

/** 承認: the application becomes a 事業者, which the public sees from now on. */
export function approveApplication(staff: Staff, target: ApplicationTarget, now: Date) {
  return decideApplication(
    staff,
    target,
    {
      ...approved,
      employer: async (tx, { name, kana, corporateNumber, industry, address, phone }) => {
        const known = industries.find((one) => one === industry);
        if (!known) throw new Error("an application names an industry that the site does not know");
        const input = { name, kana, corporateNumber, industry: known, address, phone };
        const made = await writeEmployer(
          tx,
          staff,
          { id: randomUUID(), version: 0 },
          { ...input, department: null, website: null, introduction: "" },
          now,
        );
        if (typeof made === "string" || !("saved" in made)) throw new Error("a new employer was not made");
        await changeEmployer(tx, staff, made.saved, { state: "published" }, "publish", now);
        await announce(tx, ["employers"]);
        return made.saved;
      },
    },
    now,
  );
}

export const approved = {
  state: "approved",
  action: "approve",
  mail: (about: { to: string; employer: string }) =>
    applicationApprovedMail({ ...about, url: `${env().APP_URL}/login` }),
} as const;
