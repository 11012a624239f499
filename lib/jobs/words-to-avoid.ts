/** A wording that may restrict by age, sex or origin, or ask a forbidden question; the reason to reconsider it; what may stand there. */
type Rule = { reason: string; pattern: RegExp; instead: string };

export type WordToAvoid = { word: string; reason: string; instead: string };

const age =
  "年齢を限る募集は、原則としてできません（労働施策総合推進法 第9条）。定年が上限、長期勤続によるキャリア形成などの例外にあたるときは、その理由も書いてください。";
const sex =
  "男性か女性かを限ったり優先したりする募集は、原則としてできません（男女雇用機会均等法 第5条）。どちらの方にも伝わる言い方にしてください。";
const origin = "国籍や人種で応募を限ることはできません（職業安定法 第3条）。";
const fairness =
  "本人の能力や適性と関係のないことを応募の条件にしたり、たずねたりすることはできません（職業安定法 第5条の5）。";

const noAge = "経験不問。仕事に要る力があるときは「約20kgの物を運びます」のように、作業で書きます。";
const leaveOut = "書かずに、仕事に要る資格や作業で書きます。";

// 30歳, 30才, 三十歳.
const years = String.raw`(?:満)?(?:\d{2}|[一二三四五六七]?十[一二三四五六七八九]?)[歳才]`;
const retirement = "(?:定年|再雇用|継続雇用|雇用延長|勤務延長|延長)";
// 定年, 再雇用, 18歳以上 (night work and dangerous work), 60歳以上 (施行規則 第1条の3 第3号ニ) and 「～の方も」 are no age limits in the
// sense of the law.
const ageLimit = new RegExp(
  String.raw`(?<!${retirement}[^、。\n]{0,12})(?!18[歳才]以上|(?:満)?[67]\d[歳才]以上)${years}` +
    `(?:代|まで|迄|以下|未満|以上|から|くらい|ぐらい|位|程度|前後|[~〜-])(?:まで)?` +
    `(?!の(?:人|方|社員)も|(?:は|の|も)?${retirement})`,
  "g",
);
const decades = /(?:[1-6]0|[二三四五六]?十)代(?!表|の(?:人|方|社員)も)/g;
const youth =
  /若い(?:人|方|男|女|世代|力)|若手|若年(?!性|者?(?:の?(?:就労|就職|雇用|支援)))者?|ヤング|第二新卒(?:のみ|だけ|限定|に限)|年齢制限(?!は?(?:なし|無|ない|ありません|設け))/g;

const people = "男性|女性|男子|女子|男の子|女の子";
// A single 男 or 女 within another word (男女, 少女) names nobody.
const oneSex = new RegExp(
  String.raw`(?:(?<!男・?)(?:${people})|(?<!\p{Script=Han}・?)[男女])` +
    "(?:のみ|だけ|限定|に限|優先|優遇|大?歓迎|向け|向き|募集|を募集|を?求む|の方(?:のみ|歓迎|限定))",
  "gu",
);

/** Names of work that name a sex, and the name for everybody. Clear is 「営業マン（男女）」. */
const names: [pattern: string, instead: string][] = [
  ["受付嬢", "受付"],
  ["(?<![A-Za-z])OL(?![A-Za-z])", "事務職"],
  ["売り子", "販売スタッフ"],
  ["営業マン|セールス(?:マン|レディ)", "営業職"],
  ["寮母", "寮の管理人、介護職員"],
  ["准?看護[婦士]", "看護師、准看護師"],
  ["保健婦", "保健師"],
  ["助産婦", "助産師"],
  ["保母|保父", "保育士"],
  ["女工", "製造スタッフ"],
  ["掃除婦", "清掃スタッフ"],
  ["ガードマン", "警備員"],
  ["ウ[ェエ]イト?(?:レス|ター|ー)", "ホールスタッフ"],
  ["スチュワーデス", "客室乗務員"],
  ["家政婦", "家事代行スタッフ"],
  ["カメラマン", "フォトグラファー、撮影スタッフ"],
  ["ドアマン", "ドアスタッフ"],
  ["おばちゃん|おばさん|おじさん|おじちゃん", "スタッフ"],
  ["(?<!セールス)[ァ-ヶー]{2,}レディ(?!ー)", "スタッフ"],
];

const rules: Rule[] = [
  { reason: age, pattern: ageLimit, instead: noAge },
  { reason: age, pattern: decades, instead: noAge },
  { reason: age, pattern: youth, instead: noAge },
  { reason: sex, pattern: oneSex, instead: "「どなたでも」、または何も書きません。" },
  ...names.map(([name, instead]) => ({
    reason: sex,
    pattern: new RegExp(String.raw`(?:${name})(?!\s*\(男女)`, "g"),
    instead,
  })),
  {
    reason: sex,
    pattern:
      /(?<!主夫[・／/、や])主婦(?!\s*(?:\(夫|[・／/、や]\s*主夫))|(?<!主婦[・／/、や])主夫(?!\s*[・／/、や]\s*主婦)/g,
    instead: "扶養内で働きたい方、短時間で働きたい方",
  },
  {
    reason: origin,
    pattern:
      /日本人(?:のみ|だけ|限定|に限)|日本国籍|(?:外国人|外国籍(?:の方)?)は?(?:不可|お断り|NG|採用しません)|国籍不問/g,
    instead: "日本語でやりとりできる方（国籍は書きません）",
  },
  {
    reason: fairness,
    pattern: /容姿(?:端麗)?|身長(?!計|測定)|色覚(?!検査)|健康な(?:方|人)|心身(?:とも)?に?健康/g,
    instead: "仕事に要る作業で書きます（例：立ち仕事、約20kgの物を運びます）。",
  },
  {
    reason: fairness,
    pattern:
      /本籍|出身地|出生地|戸籍(?:謄本|抄本)?|住民票(?!を(?:移|置))|(?:自宅)?(?:付近|周辺)?の?略図|健康診断書|家族(?:構成|関係|の(?:職業|状況|収入|学歴|健康))|身元(?:調査|調べ)|独身(?!寮|者?(?:用|向け))|自宅(?:通勤の方|から通(?:える|勤できる)方)/g,
    instead: leaveOut,
  },
  {
    reason: fairness,
    pattern:
      /(?:信仰する|支持する)?宗教(?!法人|施設|団体|行事|学|用品)|支持(?:する)?政党|思想信条|人生観|生活信条|尊敬する人物?|愛読書|購読(?:新聞|紙|雑誌)|労働?組合(?:への加入|の加入|加入歴|活動歴|活動の)/g,
    instead: leaveOut,
  },
];

/** Every match in the text, each word once. */
export function wordsToAvoid(text: string): WordToAvoid[] {
  const plain = text.normalize("NFKC");
  const found = rules.flatMap(({ reason, pattern, instead }) =>
    [...plain.matchAll(pattern)].map(([word]) => ({ word, reason, instead })),
  );
  return found.filter(({ word }, at) => found.findIndex((one) => one.word === word) === at);
}
