import type { occupations } from "@/lib/db/schema/jobs";

export type Occupation = (typeof occupations)[number];

type Group = {
  label: string;
  kana: string;
  /** 大分類 and 中分類 of 厚生労働省編職業分類 (令和4年改定). */
  classification: string;
};

/** 職種: 27 groups that a person can survey, each mapped to 厚生労働省編職業分類. */
export const occupationGroups: Record<Occupation, Group> = {
  office: { label: "事務・受付", kana: "じむ", classification: "06:033-035,038-043" },
  meddesk: { label: "医療・介護事務", kana: "いりょうじむ", classification: "06:037" },
  call: { label: "電話応対", kana: "でんわ", classification: "06:036" },
  shop: { label: "販売・レジ", kana: "はんばい", classification: "07:044-046" },
  sales: { label: "営業", kana: "えいぎょう", classification: "07:047,048" },
  care: { label: "介護", kana: "かいご", classification: "08:050,051" },
  welfare: { label: "福祉相談・支援", kana: "ふくし", classification: "08:049" },
  nurse: { label: "看護", kana: "かんご", classification: "04:022,023" },
  medical: { label: "医療技術・助手", kana: "いりょう", classification: "04:021,024-028" },
  child: { label: "保育", kana: "ほいく", classification: "05:029,030" },
  teach: { label: "教育・講師", kana: "きょういく", classification: "05:031,032" },
  make: { label: "製造・加工・検査", kana: "せいぞう", classification: "12:067-074,076-081" },
  fix: { label: "整備・設備・ビル管理", kana: "せいび", classification: "12:075 13:089 09:057" },
  build: { label: "建設・土木・電気工事", kana: "けんせつ", classification: "14:090-094" },
  plan: { label: "設計・施工管理", kana: "せっけい", classification: "02:008" },
  tech: { label: "技術・研究", kana: "ぎじゅつ", classification: "02:004-007,011" },
  it: { label: "IT・Web", kana: "あいてぃー", classification: "02:009,010" },
  drive: { label: "運転", kana: "うんてん", classification: "13:083-088" },
  store: { label: "配送・倉庫・軽作業", kana: "はいそう", classification: "13:082 15:095,097-099" },
  clean: { label: "清掃", kana: "せいそう", classification: "15:096" },
  guard: { label: "警備", kana: "けいび", classification: "10:059-063" },
  cook: { label: "調理", kana: "ちょうり", classification: "09:055" },
  serve: { label: "接客・宿泊・観光", kana: "せっきゃく", classification: "09:056,058" },
  beauty: { label: "理美容・クリーニング・家事", kana: "びよう", classification: "09:052-054" },
  farm: { label: "農林漁業", kana: "のうりん", classification: "11:064-066" },
  pro: { label: "専門・デザイン", kana: "せんもん", classification: "03:012-020" },
  lead: { label: "管理職・その他", kana: "かんり", classification: "01:001-003" },
};

export const occupationLabels = Object.fromEntries(
  Object.entries(occupationGroups).map(([key, { label }]) => [key, label]),
) as Record<Occupation, string>;

export function isOccupation(name: unknown): name is Occupation {
  return typeof name === "string" && Object.hasOwn(occupationGroups, name);
}

export type Occupied = {
  occupation?: Occupation | null | undefined;
  secondOccupation?: Occupation | null | undefined;
};

/** The 職種 of a posting, one or two, in words. */
export function occupationsOf(job: Occupied): string[] {
  return [job.occupation, job.secondOccupation].flatMap((one) => (one ? [occupationLabels[one]] : []));
}
