/** A wording that may restrict by age or sex or ask a forbidden question, and the reason to reconsider it. */
type Rule = { reason: string; pattern: RegExp };

const age =
  "年齢を限る募集は、原則としてできません（労働施策総合推進法 第9条）。定年が上限、長期勤続によるキャリア形成などの例外にあたるときは、その理由も書いてください。";
const sex =
  "男性か女性かを限ったり優先したりする募集は、原則としてできません（男女雇用機会均等法 第5条）。どちらの方にも伝わる言い方にしてください。";
const fairness =
  "本人の能力や適性と関係のないことを応募の条件にしたり、たずねたりすることはできません（職業安定法 第5条の5）。";

// 定年, 再雇用, 18歳以上 (night work and dangerous work) and 「～の方も」 are no age limits in the sense of the law.
const ageLimit =
  /(?<!(?:定年|再雇用|継続雇用|雇用延長|勤務延長|延長)[^、。\n]{0,12})(?:満)?(?!18歳以上)\d{2}歳(?:代|まで|以下|未満|以上|から|くらい|～|〜|-)(?!の(?:人|方|社員)も)/;

const rules: Rule[] = [
  { reason: age, pattern: ageLimit },
  { reason: age, pattern: /[1-6]0代(?!表|の(?:人|方|社員)も)/ },
  { reason: age, pattern: /若い(?:人|方|男|女|世代)|若手|若年者?|ヤング|年齢制限(?!なし|は?ありません|無)/ },
  {
    reason: sex,
    pattern:
      /(?:男性|女性|男子|女子|男の子|女の子|男|女)(?:のみ|だけ|限定|に限|優先|優遇|歓迎|大歓迎|向け|募集|を募集|を?求む|の方(?:のみ|歓迎|限定))/,
  },
  {
    reason: sex,
    pattern:
      /看護婦|保母|助産婦|スチュワーデス|ウェイトレス|ウエイトレス|ウェイター|ウエイター|営業マン|セールスマン|ガードマン|カメラマン|ドアマン|(?<![A-Za-z])OL(?![A-Za-z])/,
  },
  {
    reason: sex,
    pattern:
      /(?<!主夫[・／/、や])主婦(?!\s*(?:\(夫|[・／/、や]\s*主夫))|(?<!主婦[・／/、や])主夫(?!\s*[・／/、や]\s*主婦)/,
  },
  {
    reason: fairness,
    pattern: /本籍|戸籍(?:謄本|抄本)|家族構成|家族の職業|支持政党|身元調査|思想信条|信仰する宗教/,
  },
];

/** The first match of each rule in the text. */
export function wordsToAvoid(text: string): { word: string; reason: string }[] {
  const plain = text.normalize("NFKC");
  return rules.flatMap(({ reason, pattern }) => {
    const word = pattern.exec(plain)?.[0];
    return word ? [{ word, reason }] : [];
  });
}
