import { hashedUuid } from "@/lib/crypto/hashed-uuid";
import type { employers } from "@/lib/db/schema/employers";
import type { jobs } from "@/lib/db/schema/jobs";
import { indexText } from "@/lib/jobs/search-index/index-text";
import { firstSynonyms } from "@/lib/jobs/synonyms/first-list";
import { Synonyms } from "@/lib/jobs/synonyms/meanings";
import { districts, industries } from "@/lib/site";
import { addDays, japanDate } from "@/lib/time/japan-day";
import { day, second } from "@/lib/time/units";
import { part, regular } from "@/scripts/demo/job";
import { chance } from "./random";

const synonyms = new Synonyms(firstSynonyms);

type EmployerValues = typeof employers.$inferInsert & { id: string };
type Job = typeof jobs.$inferInsert;

const names = ["青波", "磯風", "大空", "小峰", "渚", "若葉", "浜街道", "暁", "湯の里", "潮見"] as const;
const readings = [
  "あおなみ",
  "いそかぜ",
  "おおぞら",
  "こみね",
  "なぎさ",
  "わかば",
  "はまかいどう",
  "あかつき",
  "ゆのさと",
  "しおみ",
] as const;
const trades = [
  "水産",
  "製作所",
  "運輸",
  "福祉会",
  "商店",
  "建設",
  "サービス",
  "農園",
  "ホテル",
  "システム",
] as const;
const titles = {
  看護師: "nurse",
  介護職員: "care",
  一般事務: "office",
  営業: "sales",
  製造スタッフ: "make",
  トラック運転手: "drive",
  保育士: "child",
  調理補助: "cook",
  施工管理: "plan",
  清掃: "clean",
  販売: "shop",
  経理事務: "office",
  システムエンジニア: "it",
  農作業: "farm",
  倉庫の仕分け: "store",
} as const;
const ways = [
  "未経験の人の研修あり",
  "経験者",
  "短時間",
  "週3日から",
  "土日休み",
  "夜勤あり",
  "来春卒業予定の人",
  "資格取得の支援あり",
] as const;
const sentences = [
  "先輩と二人で動き、半年ほどで一通りの仕事を受け持ちます。",
  "書類の作成と電話の応対、来客の案内も行います。",
  "機械の点検と記録、材料の受け入れも担当します。",
  "お客様からの注文を受け、在庫を確かめて発送します。",
  "季節により、繁忙期は近くの事業所を手伝うことがあります。",
  "パソコンへの入力は、表計算ソフトの基本操作ができれば十分です。",
  "制服と道具は会社が用意します。駐車場は無料です。",
] as const;

/** A UUID that depends on kind and number alone, so that filling again makes no second row. */
export function fillId(kind: string, n: number): string {
  return hashedUuid(`fill:${kind}:${n}`);
}

export function employerRow(n: number, now: Date): EmployerValues {
  const pick = chance("employer", n);
  const index = pick([...names.keys()]);
  const at = new Date(now.getTime() - 90 * day);
  return {
    id: fillId("employer", n),
    name: `${names[index]}${pick(trades)}${n}（見本）`,
    kana: `${readings[index]}${n}`,
    industry: pick(industries),
    address: `いわき市${pick(districts)}字見本${n}番地`,
    phone: "0246-00-0000",
    introduction: pick(sentences),
    state: "published",
    createdAt: at,
    updatedAt: at,
  };
}

/** An open posting of one of the first `employers` employers. All rows together have every kind of work, district, time and pay. */
export function jobRow(n: number, employers: number, now: Date): Job {
  const pick = chance("job", n);
  const owner = employerRow(pick([...Array(employers).keys()]), now);
  const hourly = pick([true, false]);
  const today = japanDate(now);
  const at = new Date(now.getTime() - (n % 60) * day - n * second);
  const district = pick(districts);
  const work = pick(Object.keys(titles) as (keyof typeof titles)[]);
  const job = {
    ...(hourly ? part : regular),
    employmentType: hourly
      ? ("part_time" as const)
      : pick(["full_time", "full_time", "contract", "temporary"] as const),
    audience: pick(["everyone", "everyone", "general", "student"] as const),
    title: `${work}（${pick(ways)}）`,
    occupation: titles[work],
    headcount: pick([1, 2, 3, 5]),
    district,
    timeSlot: hourly
      ? pick(["half_day", "evening", "flexible", "day"] as const)
      : pick(["day", "day", "shift"] as const),
    duties: [pick(sentences), pick(sentences), pick(sentences)].join("\n"),
    qualifications: pick(["不問", "普通自動車運転免許（AT限定可）", "実務の経験が1年以上ある人"]),
    workplace: `いわき市${district}字見本${n % 300}番地`,
    hours: hourly ? "9時00分～15時00分" : "8時30分～17時30分",
    wageFrom: hourly
      ? 1_150 + pick([...Array(40).keys()]) * 10
      : 190_000 + pick([...Array(80).keys()]) * 2_000,
  };
  return {
    ...job,
    ...indexText(job, owner, synonyms),
    id: fillId("job", n),
    employerId: owner.id,
    state: "published",
    opensOn: addDays(today, -90),
    closesOn: addDays(today, 1 + (n % 90)),
    publishedAt: at,
    createdAt: at,
    updatedAt: at,
  };
}
