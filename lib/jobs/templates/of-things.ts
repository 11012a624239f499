import { type TemplateText, withCareer, withLicence } from "./template";

/** Work in making, building, carrying and the rest, as in of-people.ts. */
export const templatesOfThings = {
  make: {
    duties: [
      "○を作る工場で、○の工程を受け持ちます。",
      "・材料の準備と、機械の操作",
      "・できたものの検査と記録",
      "持ち運ぶ物の重さは、○ほどです。",
    ],
  },
  fix: {
    duties: [
      "○の点検や修理をする仕事です。",
      "・決められた点検と、その記録",
      "・不具合の調査、部品の交換、○",
      "行き先は、○です。",
    ],
    qualifications: "○の資格のある方",
    applyDocuments: withLicence,
  },
  build: {
    duties: [
      "○の工事の現場で働きます。",
      "・○の作業",
      "・材料や道具の準備と片づけ、安全の確認",
      "現場は○で、行き方は○です。",
    ],
    qualifications: "○の免許か資格のある方",
    applyDocuments: withLicence,
  },
  plan: {
    duties: [
      "○の設計や施工管理をする仕事です。",
      "・図面や書類の作成、○",
      "・工程、品質、安全の確認",
      "・お客さまや協力会社との打ち合わせ",
    ],
    qualifications: "○の資格か経験のある方",
    applyDocuments: withCareer,
  },
  tech: {
    duties: ["○の○に取り組む仕事です。", "・試験や測定と、その記録", "・結果のまとめと、改善の提案", "・○"],
    applyDocuments: withCareer,
  },
  it: {
    duties: [
      "○のシステムやウェブサイトを○する仕事です。",
      "・必要なことの聞き取りと、設計",
      "・作成、試験、運用、問い合わせへの対応",
      "使う言語や道具は、○です。",
    ],
    applyDocuments: withCareer,
  },
  drive: {
    duties: [
      "○を運転して、○を運ぶ仕事です。",
      "・車の点検と、運転の記録",
      "・積み下ろしや乗り降りの手伝いは、○",
      "主な行き先は、○です。",
    ],
    qualifications: "○の免許のある方",
    applyDocuments: "履歴書、運転免許証の写し",
  },
  store: {
    duties: [
      "○で、○を仕分けたり届けたりする仕事です。",
      "・入荷と出荷の確認、梱包、○",
      "・伝票の整理",
      "持ち運ぶ物の重さは、○ほどです。",
    ],
  },
  clean: {
    duties: [
      "○の清掃をする仕事です。",
      "・床、窓、水まわりの掃除、○",
      "・ごみの回収と分別",
      "受け持つ場所の決め方は、○です。",
    ],
  },
  guard: {
    duties: [
      "○で、○の警備をする仕事です。",
      "・見回りや案内、出入りの確認",
      "・異常があったときの連絡と、記録",
      "仕事につく前の研修は、○で受けます。",
    ],
  },
  cook: {
    duties: [
      "○で、○の調理をする仕事です。",
      "・下ごしらえ、調理、盛り付け",
      "・食器や調理場の洗浄と、衛生の記録",
      "・○",
    ],
  },
  farm: {
    duties: [
      "○で、○を育てたりとったりする仕事です。",
      "・季節ごとの作業、収穫や水揚げ、○",
      "・選別と出荷の準備",
      "・機械や道具の手入れ",
    ],
  },
  pro: {
    duties: [
      "○の○を受け持つ仕事です。",
      "・お客さまや社内との打ち合わせ",
      "・作成、確認、修正、○",
      "使う道具は、○です。",
    ],
    applyDocuments: "履歴書、職務経歴書、○",
  },
  lead: {
    duties: [
      "○の運営を受け持つ仕事です。",
      "・目標と予定の作成、進み具合の確認",
      "・働く人の配置と、相談への対応",
      "・○",
    ],
    applyDocuments: withCareer,
  },
} as const satisfies Record<string, TemplateText>;
