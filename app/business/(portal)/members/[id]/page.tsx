import type { Metadata } from "next";
import { CurrentPasswordField } from "@/components/accounts/current-password-field";
import { ConfirmPage } from "@/components/form/confirm-page";
import { Page } from "@/components/ui/page";
import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import { requireApprovedEmployerUser } from "@/lib/auth/current";
import { findColleague } from "@/lib/employers/users/remove-colleague";
import { isUuid } from "@/lib/text/uuid";
import { recordPage } from "../../../../record-page";
import { removeColleagueAction } from "../actions";
import { RemoveColleagueForm } from "./form";

export const metadata: Metadata = { title: "担当者から外す" };

const colleaguePage = recordPage({
  gate: requireApprovedEmployerUser,
  path: "/business/members",
  find: async (id, user) => (isUuid(id) ? findColleague(user, id) : undefined),
  above: [
    { label: "メニュー", href: "/business" },
    { label: "担当者の一覧・招待", href: "/business/members" },
  ],
  name: () => "担当者から外す",
});

export default async function ColleaguePage({ params }: PageProps<"/business/members/[id]">) {
  const [colleague, crumbs, user] = await colleaguePage(params);
  return (
    <ConfirmPage
      frame={Page}
      title="担当者から外す"
      crumbs={crumbs()}
      action={removeColleagueAction}
      hidden={{ id: colleague.id }}
      label="担当者から外す"
      look="danger"
      form={RemoveColleagueForm}
      fields={<CurrentPasswordField asked={passwordNeeded(user, new Date())} />}
    >
      <p>
        {colleague.name}さん（<span className="break-all">{colleague.email}</span>）を、{user.employerName}
        の担当者から外します。
      </p>
      <p>
        アカウントは削除され、すぐにログインできなくなります。ご本人にメールでお知らせします。求人は、ほかの担当者が引き続き管理します。
      </p>
    </ConfirmPage>
  );
}
