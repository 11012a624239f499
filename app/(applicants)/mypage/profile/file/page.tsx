import type { Metadata } from "next";
import { WhoseAccount } from "@/components/accounts/whose-account";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { DoneBanner } from "@/components/ui/done-banner";
import { Page } from "@/components/ui/page";
import { SectionTitle } from "@/components/ui/section-title";
import { formMarkOf } from "@/lib/accounts/form-mark";
import { passwordNeeded } from "@/lib/accounts/reauthenticate";
import { requireApplicant } from "@/lib/auth/current";
import { ConfirmOwnerForm } from "./form";

const title = "登録情報をファイルで受け取る";

export const metadata: Metadata = { title };

const done = { confirmed: "パスワードを確かめました。「ファイルを保存する」を押してください。" };

const contents = [
  "登録情報（メールアドレス、識別名、属性、メールの希望、登録や同意の日時など）",
  "検討リストとメモ",
  "新着のお知らせの条件と、見つかった求人",
  "求職活動の記録とメモ",
  "市からのお知らせメールと、アカウントについてのメールの件名、日時、結果",
  "ログインと、登録・再発行の手続きの日時",
  "市の職員がこのアカウントについて行ったこと",
];

export default async function OwnDataPage({ searchParams }: PageProps<"/mypage/profile/file">) {
  const applicant = await requireApplicant("/mypage/profile/file");
  const query = await searchParams;
  const isAsked = passwordNeeded(applicant, new Date());
  return (
    <Page
      title={title}
      crumbs={[
        { label: "メニュー", href: "/mypage" },
        { label: "登録情報", href: "/mypage/profile" },
        { label: "ファイルで受け取る" },
      ]}
    >
      <div className="mb-6 empty:hidden">
        {query.done === "limited" && (
          <Banner
            look="warning"
            role="alert"
            title="1時間に10回保存したため、いったん止めています。1時間ほどたってから、もう一度お試しください。"
          />
        )}
        {!isAsked && <DoneBanner done={query.done} sentences={done} />}
      </div>
      <WhoseAccount name={`識別名 ${applicant.handle}`} />
      <p>このサイトがあなたのアカウントについて保存している情報を、1つのファイルで受け取れます。</p>
      <SectionTitle>ファイルに入っているもの</SectionTitle>
      <ul className="list-disc space-y-2 ps-6">
        {contents.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="mt-4">
        パスワードは入っていません。アンケートの答えも、どなたの答えかわからない形で保存しているため、入っていません。
      </p>
      <SectionTitle>保存する前に</SectionTitle>
      <p className="mb-6">
        図書館や学校、家族の端末など、ほかの方も使う端末では保存しないでください。保存したときは、使い終わったらファイルを消してください。
      </p>
      {isAsked ? (
        <ConfirmOwnerForm />
      ) : (
        <ButtonLink
          href={`/mypage/profile/file/download?of=${formMarkOf("applicant", applicant.id)}`}
          rel="nofollow"
        >
          ファイルを保存する
        </ButtonLink>
      )}
    </Page>
  );
}
