import type { Metadata } from "next";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { Tag } from "@/components/ui/tag";
import { attributeLabels } from "@/lib/applicants/labels";
import { listApplicants } from "@/lib/applicants/list";
import { requireStaff } from "@/lib/auth/current";
import { longDate } from "@/lib/time/format";
import { japanDate } from "@/lib/time/japan-day";
import { ListPage } from "../list-page";
import { mailTroubles, mailWishes, states } from "./labels";
import { applicantList } from "./query";

export const metadata: Metadata = { title: "求職者" };

export default async function ApplicantsPage({ searchParams }: PageProps<"/admin/applicants">) {
  await requireStaff("/admin/applicants");
  const params = await searchParams;
  const query = applicantList.read(params);
  const { filter, order, page } = query;
  return (
    <ListPage
      title="求職者"
      list={applicantList}
      query={query}
      actions={<ButtonLink href="/admin/applicants/mail">メールが来ない・ログインできない</ButtonLink>}
      opening={
        <>
          {params.done === "deleted" && (
            <Banner look="success" role="status" title="アカウントを削除しました。">
              <p>削除のお知らせメールをご本人にお送りします。</p>
            </Banner>
          )}
          <p className="max-w-[44rem]">
            メールアドレスは表示しません。メールアドレスから探すときは「メールが来ない・ログインできない」をお使いください。
          </p>
          {filter.unreachable === "long" && (
            <p className="max-w-[44rem]">
              90日以上、宛先不明のままの方です。ご本人がログインすれば、配信を再開できます。削除のご依頼があったときは、識別名を開いて削除してください（管理者）。
            </p>
          )}
        </>
      }
      found={await listApplicants(filter, order, page, new Date())}
      unit="人"
      whenEmpty="求職者はまだいません。"
      named={{ name: "識別名", of: ({ handle }) => handle }}
      columns={[
        { name: "属性", cell: ({ attribute }) => attributeLabels[attribute] },
        { name: "登録日", cell: ({ createdAt }) => longDate(japanDate(createdAt)) },
        {
          name: "配信希望",
          cell: ({ wantsMail, mailTrouble }) => (
            <>
              {mailWishes[wantsMail ? "yes" : "no"]}{" "}
              {mailTrouble && <Tag look="warm">{mailTroubles[mailTrouble]}</Tag>}
            </>
          ),
        },
        { name: "状態", cell: ({ suspendedAt }) => states[suspendedAt ? "suspended" : "active"] },
      ]}
    />
  );
}
