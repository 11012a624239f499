/** Marks a text that only the city can give. Production refuses to start while one is left. */
const unset = "（要設定）";

/** What another city changes, together with lib/terms, the privacy page and the picture of the top page. */
export const site = {
  name: "いわき市就職応援サイト",
  description:
    "いわき市で働きたい方のための就職応援サイトです。市内の求人情報や合同企業面接会のお知らせを無料でご覧いただけます。",
  city: "いわき市",
  prefecture: "福島県",
  /** The company that sends the mails for the city; each mail names it. */
  mailOperator: "株式会社エスタ",
  operator: `いわき市${unset}`,
  department: `担当課${unset}`,
  address: `所在地${unset}`,
  phone: `電話番号${unset}`,
  hours: `受付時間${unset}`,
} as const;

/** 地区, as postings name it. */
export const districts = [
  "平",
  "小名浜",
  "勿来",
  "常磐",
  "内郷",
  "四倉",
  "遠野",
  "小川",
  "好間",
  "三和",
  "田人",
  "川前",
  "久之浜・大久",
] as const;

/** In place of a 地区: a place of work in another town. It is no choice of the filters, which are for the city. */
export const outsideCity = "市外";

/** How the names of 地区 are read. */
export const districtReadings: Readonly<Record<string, string>> = {
  平: "たいら",
  小名浜: "おなはま",
  勿来: "なこそ",
  常磐: "じょうばん",
  内郷: "うちごう",
  四倉: "よつくら",
  遠野: "とおの",
  小川: "おがわ",
  好間: "よしま",
  三和: "みわ",
  田人: "たびと",
  川前: "かわまえ",
  "久之浜・大久": "ひさのはま おおひさ",
};

/** 地区 that border on each other, nearest first: a search that finds nothing in one of them names these. */
export const neighbouringDistricts: Readonly<Record<string, readonly string[]>> = {
  平: ["内郷", "好間", "小名浜", "四倉", "小川", "常磐"],
  小名浜: ["常磐", "平", "勿来"],
  勿来: ["小名浜", "常磐", "田人", "遠野"],
  常磐: ["内郷", "小名浜", "勿来", "遠野", "平"],
  内郷: ["平", "好間", "常磐", "遠野", "三和"],
  四倉: ["平", "久之浜・大久", "小川"],
  遠野: ["常磐", "勿来", "田人", "内郷", "三和"],
  小川: ["平", "好間", "三和", "川前", "四倉", "久之浜・大久"],
  好間: ["平", "内郷", "小川", "三和"],
  三和: ["好間", "内郷", "小川", "川前", "遠野"],
  田人: ["勿来", "遠野"],
  川前: ["小川", "三和"],
  "久之浜・大久": ["四倉", "小川"],
};

/** ハローワーク in the city, without times: they are on its own pages. */
export const employmentOffices = {
  names: ["ハローワークいわき", "ハローワーク小名浜", "ハローワーク勿来"],
  search: "https://www.hellowork.mhlw.go.jp/",
} as const;

/** Municipalities of the prefecture whose names no other prefecture has: an address may begin with them. */
export const municipalities: readonly string[] = [
  "いわき市",
  "福島市",
  "会津若松市",
  "郡山市",
  "白河市",
  "須賀川市",
  "喜多方市",
  "相馬市",
  "二本松市",
  "田村市",
  "南相馬市",
  "本宮市",
  "双葉郡広野町",
  "双葉郡楢葉町",
  "双葉郡富岡町",
  "双葉郡川内村",
  "双葉郡大熊町",
  "双葉郡双葉町",
  "双葉郡浪江町",
  "双葉郡葛尾村",
];

export function unsetTexts(): string[] {
  return Object.entries(site)
    .filter(([, text]) => text.includes(unset))
    .map(([name]) => name);
}

/** The industries with a 特定最低賃金 in the prefecture; the 業種 below cannot tell them. */
export const wageIndustries = [
  "自動車小売業（二輪車を除く）",
  "輸送用機械器具製造業",
  "非鉄金属製造業",
  "計量器・時計・眼鏡等製造業",
  "電子部品・電気機械・情報通信機械製造業",
] as const;

/** 業種: the divisions of 日本標準産業分類, some of them joined. */
export const industries = [
  "農業・林業・漁業",
  "建設業",
  "製造業",
  "電気・ガス・水道業",
  "情報通信業",
  "運輸業・郵便業",
  "卸売業・小売業",
  "金融業・保険業",
  "不動産業",
  "専門・技術サービス業",
  "宿泊業・飲食サービス業",
  "生活関連サービス業・娯楽業",
  "教育・学習支援業",
  "医療・福祉",
  "その他のサービス業",
] as const;
