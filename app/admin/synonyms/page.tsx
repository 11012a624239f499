import type { Metadata } from "next";
import { ButtonLinks } from "@/components/ui/button-links";
import { DoneBanner } from "@/components/ui/done-banner";
import { requireStaff } from "@/lib/auth/current";
import { nameOf, synonymKindLabels } from "@/lib/jobs/synonyms/labels";
import { listSynonyms } from "@/lib/jobs/synonyms/list";
import { ListPage } from "../list-page";
import { synonymList } from "./query";

export const metadata: Metadata = { title: "検索のことば" };

const done = {
  saved: "保存しました。求人の検索には、数秒で反映されます。",
  removed: "削除しました。求人の検索には、数秒で反映されます。",
};

export default async function SynonymsPage({ searchParams }: PageProps<"/admin/synonyms">) {
  await requireStaff("/admin/synonyms");
  const params = await searchParams;
  const query = synonymList.read(params);
  return (
    <ListPage
      title="検索のことば"
      list={synonymList}
      query={query}
      actions={
        <ButtonLinks
          links={[
            { href: "/admin/synonyms/new", label: "追加する" },
            { href: "/admin/synonyms/fruitless", label: "見つからなかったことば" },
          ]}
        />
      }
      opening={
        <>
          <DoneBanner done={params.done} sentences={done} />
          <p className="max-w-[44rem]">
            求人の検索で、同じ意味のものとして探すことばです。たとえば「ナース」と入力した方は、「看護師」の求人も見つけられます。検索結果には、どのことばをふくめて探したかを表示します。
          </p>
        </>
      }
      found={await listSynonyms(query.filter, query.page)}
      unit="件"
      whenEmpty="登録がありません。"
      named={{ name: "ことば", of: nameOf }}
      columns={[{ name: "種類", cell: ({ kind }) => synonymKindLabels[kind] }]}
    />
  );
}
