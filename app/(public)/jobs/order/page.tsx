import type { Metadata } from "next";
import { Fragment } from "react";
import { Page } from "@/components/ui/page";
import { sortLabels } from "@/lib/jobs/search/filter-labels";
import { orderRules, type SortOrder } from "@/lib/jobs/search/order";
import { site } from "@/lib/site";

export const metadata: Metadata = {
  title: "求人の並べ方",
  description: "求人の一覧と検索結果を、どのような順に並べているかを説明します。",
  alternates: { canonical: "/jobs/order" },
};

export default function OrderPage() {
  return (
    <Page
      title="求人の並べ方"
      crumbs={[
        { label: "トップ", href: "/" },
        { label: "求人情報", href: "/jobs" },
        { label: "求人の並べ方" },
      ]}
    >
      <div className="prose">
        <p>
          求人の順番は、下のきまりだけで決まります。求人の掲載は無料で、お金を払って順番を上げることはできません。だれが見ても同じ順番です。
        </p>
        {(Object.keys(sortLabels) as SortOrder[]).map((sort) => (
          <Fragment key={sort}>
            <h2>{sortLabels[sort]}</h2>
            <p>{orderRules[sort].sentence}</p>
          </Fragment>
        ))}
        <h2>はじめの順番</h2>
        <p>
          ことばを入力して探したときは「{sortLabels.fit}」、そのほかのときは「{sortLabels.newest}
          」です。一覧の上にある「並べ替え」で、いつでも変えられます。
        </p>
        <h2>載っている求人</h2>
        <p>
          {site.city}
          が内容を確かめて公開した求人のうち、掲載期間中のものです。ハローワークなど、ほかのところの求人は含みません。
        </p>
      </div>
    </Page>
  );
}
