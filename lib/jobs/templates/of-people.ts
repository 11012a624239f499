import { type TemplateText, withCareer, withLicence } from "./template";

/** Work in offices and with people. No hours, pay or numbers, and nothing that only the employer knows. */
export const templatesOfPeople = {
  office: {
    duties: [
      "○の部署で、事務と受付の仕事をします。",
      "・書類の作成、○の入力と整理",
      "・電話と来客の応対",
      "使うソフトは、○です。",
    ],
  },
  meddesk: {
    duties: [
      "○で、受付や会計の仕事をします。",
      "・患者さんや利用者の方の受付と案内",
      "・会計、報酬の請求、○",
      "・電話の応対",
    ],
  },
  call: {
    duties: [
      "○について、お客さまと電話でやりとりする仕事です。",
      "・電話は、○が中心です",
      "・聞いた内容の入力と、担当への連絡",
      "はじめは、○から覚えます。",
    ],
  },
  shop: {
    duties: [
      "○を扱う店で、販売の仕事をします。",
      "・お客さまの案内とレジ",
      "・商品の品出しと陳列、○",
      "・売り場の掃除と整理",
    ],
  },
  sales: {
    duties: [
      "○を、○のお客さまに提案する仕事です。",
      "・お客さまへの訪問と、見積もりの作成",
      "・注文から納品までの連絡、○",
      "回る地域は、○です。",
    ],
    applyDocuments: withCareer,
  },
  care: {
    duties: [
      "○で、利用者の方の生活を支える仕事です。",
      "・食事、入浴、着替えなどの介助、○",
      "・体調の見守りと、記録、申し送り",
      "はじめは、○と一緒に動きます。",
    ],
  },
  welfare: {
    duties: [
      "○で、利用者の方の相談に応じ、暮らしを支える仕事です。",
      "・相談、計画の作成、○",
      "・関係する施設や役所との連絡",
      "・記録の作成",
    ],
    qualifications: "○の資格のある方",
    applyDocuments: withLicence,
  },
  nurse: {
    duties: [
      "○で、看護の仕事をします。",
      "・体調の観察、診察や処置の補助、○",
      "・患者さんや利用者の方への説明",
      "・記録と申し送り",
    ],
    qualifications: "○の免許のある方",
    applyDocuments: withLicence,
  },
  medical: {
    duties: [
      "○で、○の仕事をします。",
      "・患者さんや利用者の方への○",
      "・器具や薬品などの準備と管理",
      "・記録の作成",
    ],
    qualifications: "○の免許か資格のある方",
    applyDocuments: withLicence,
  },
  child: {
    duties: [
      "○で、お子さんの保育をします。",
      "・○のクラスの保育と、行事の準備",
      "・記録の作成と、保護者の方への連絡",
      "・園内の掃除と、安全の確認",
    ],
    qualifications: "○の資格か免許のある方",
    applyDocuments: withLicence,
  },
  teach: {
    duties: [
      "○の方に、○を教える仕事です。",
      "・授業や指導の準備と実施",
      "・理解の確認と、相談への対応",
      "・○",
    ],
    applyDocuments: withCareer,
  },
  serve: {
    duties: [
      "○で、お客さまを迎える仕事です。",
      "・受付や案内、○",
      "・部屋や会場、席の準備と片づけ",
      "・電話や予約の応対",
    ],
  },
  beauty: {
    duties: [
      "○で、○の仕事をします。",
      "・お客さまの希望の聞き取りと、○",
      "・道具の手入れと、店や部屋の掃除",
      "・予約の受付",
    ],
    qualifications: "○の免許か経験のある方",
  },
} as const satisfies Record<string, TemplateText>;
