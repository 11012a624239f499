import { Banner } from "@/components/ui/banner";
import { DoneBanner } from "@/components/ui/done-banner";
import { Facts } from "@/components/ui/facts";
import type { JobFields } from "@/lib/jobs/fields/fields";
import { factsOfJob } from "@/lib/jobs/fields/reading";
import { longMoment } from "@/lib/time/format";
import type { NextStep } from "./missing";

const changed = {
  publish:
    "画面を開いたあとに、ほかの職員が変更しました。まだ公開していません。下の内容を確かめてから、もう一度押してください。",
  submit:
    "画面を開いたあとに、ほかの担当者が変更しました。まだ申請していません。下の内容を確かめてから、もう一度押してください。",
} as const;

const unconfirmed = {
  publish: "保存しました。まだ公開していません。下の内容が今回も正しいか、確かめてください。",
  submit: "保存しました。まだ申請していません。下の内容が今回も正しいか、確かめてください。",
} as const;

type Done = { done: string | string[] | undefined; sentences: Record<string, string>; next: NextStep };

/** What the last press has done; `?done=changed`: the text has another version than the page with the button showed. */
export function WhatHappened({ done, sentences, next }: Done) {
  return (
    <>
      <DoneBanner done={done} sentences={sentences} />
      {done === "changed" && <Banner look="warning" role="alert" title={changed[next]} />}
      {done === "unconfirmed" && <Banner look="warning" role="alert" title={unconfirmed[next]} />}
    </>
  );
}

type Text = { text: JobFields; state: string; updatedAt: Date; more?: { name: string; value: string }[] };

/** The whole text, below its state and `more` about it. */
export function TextFacts({ text, state, updatedAt, more = [] }: Text) {
  return (
    <Facts
      facts={[
        { name: "状態", value: state },
        ...more,
        ...factsOfJob(text),
        { name: "最後の変更", value: longMoment(updatedAt) },
      ]}
    />
  );
}
