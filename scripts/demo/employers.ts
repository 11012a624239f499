import type { YouthFields } from "@/lib/employers/youth/fields";

export type DemoEmployer = {
  key: string;
  name: string;
  kana: string;
  industry: string;
  address: string;
  phone: string;
  department: string;
  website?: string;
  employees?: number;
  founded?: string;
  introduction: string;
  /** 青少年雇用情報, without its year. */
  youth?: Partial<Omit<YouthFields, "youthYear">>;
};

/** Fictitious employers: every name says 見本, and no telephone number begins with 0246-00. */
export const employers: DemoEmployer[] = [
  {
    key: "aonami",
    name: "青波水産加工株式会社（見本）",
    kana: "あおなみすいさんかこう",
    industry: "製造業",
    address: "いわき市小名浜字見本町1番地の2",
    phone: "0246-00-0011",
    department: "総務課 採用担当",
    website: "https://aonami.example.jp/",
    employees: 85,
    founded: "1968年4月",
    introduction:
      "いわきの港に揚がるメヒカリやサンマを、干物や缶詰、学校給食用の切り身にしてお届けしています。\n工場は室温管理を行い、立ち作業の負担を減らす補助機器を入れています。",
    youth: {
      ...{ youthHires1: 4, youthHiredWomen1: 2, youthLeavers1: 0 },
      ...{ youthHires2: 3, youthHiredWomen2: 1, youthLeavers2: 1 },
      ...{ youthHires3: 5, youthHiredWomen3: 3, youthLeavers3: 1 },
      youthTenure: 12.4,
      youthAverageAge: 43.1,
      youthTraining: "あり",
      youthTrainingNotes: "入社時の研修、食品衛生の研修、職長になる前の研修",
      youthSelfStudy: "あり",
      youthSelfStudyNotes: "水産加工やフォークリフトなどの資格の受講料を、会社が負担",
      youthMentor: "あり",
      youthCounselling: "なし",
      youthSkillTests: "あり",
      youthSkillTestsNotes: "魚の加工の技能を確かめる社内検定",
      youthOvertime: 8.5,
      youthPaidLeave: 11.2,
      ...{ youthFathers: 3, youthFathersOnLeave: 2, youthMothers: 2, youthMothersOnLeave: 2 },
      youthWomenOnBoard: 25,
      youthWomenManaging: 30.8,
    },
  },
  {
    key: "isokaze",
    name: "医療法人 磯風会 いそかぜ病院（見本）",
    kana: "いそかぜびょういん",
    industry: "医療・福祉",
    address: "いわき市内郷字見本平20番地",
    phone: "0246-00-0012",
    department: "事務部 人事係",
    employees: 240,
    founded: "1984年10月",
    introduction:
      "回復期リハビリテーションと在宅医療を担う120床の病院です。\n院内保育所があり、職員の約3割が子育てをしながら働いています。",
  },
  {
    key: "oozora",
    name: "おおぞらビルサービス株式会社（見本）",
    kana: "おおぞらびるさーびす",
    industry: "その他のサービス業",
    address: "いわき市平字見本小路3番地",
    phone: "0246-00-0013",
    department: "業務課",
    introduction: "公共施設や商業ビルの清掃と設備管理を行っています。短い時間から働けます。",
  },
  {
    key: "kurumino",
    name: "くるみ野農園株式会社（見本）",
    kana: "くるみのうえん",
    industry: "農業・林業・漁業",
    address: "いわき市四倉町字見本原88番地",
    phone: "0246-00-0014",
    department: "農場管理室",
    website: "https://kurumino.example.jp/",
    employees: 18,
    founded: "2009年3月",
    introduction:
      "大型ハウスでトマトを、露地で長ねぎを育てています。\n農業がはじめての人も、栽培管理の基本から学べます。",
  },
  {
    key: "komorebi",
    name: "学校法人 こもれび学園 こもれびこども園（見本）",
    kana: "こもれびこどもえん",
    industry: "医療・福祉",
    address: "いわき市平字見本台5番地",
    phone: "0246-00-0015",
    department: "園長室",
    introduction: "定員120名の認定こども園です。里山の散歩と、木のおもちゃを大切にしています。",
  },
  {
    key: "shiomi",
    name: "潮見港運株式会社（見本）",
    kana: "しおみこううん",
    industry: "運輸業・郵便業",
    address: "いわき市小名浜字見本埠頭1番地",
    phone: "0246-00-0016",
    department: "管理部 人事課",
    website: "https://shiomi.example.jp/",
    introduction:
      "港で石炭やコンテナの荷役、通関、倉庫保管を行っています。\nクレーンなどの免許は、入社後に会社の負担で取得できます。",
  },
  {
    key: "shiranami",
    name: "社会福祉法人 しらなみ会（見本）",
    kana: "しらなみかい",
    industry: "医療・福祉",
    address: "いわき市勿来町字見本浜12番地",
    phone: "0246-00-0017",
    department: "法人本部",
    introduction:
      "特別養護老人ホーム、デイサービス、訪問介護の3つの事業を行っています。\n見守り機器と移乗リフトを入れ、夜勤は月4回までとしています。",
  },
  {
    key: "tsubame",
    name: "つばめ精機株式会社（見本）",
    kana: "つばめせいき",
    industry: "製造業",
    address: "いわき市好間町字見本工業団地7番地",
    phone: "0246-00-0018",
    department: "総務部",
    website: "https://tsubame.example.jp/",
    introduction:
      "自動車と医療機器に使われる精密部品を削り出しています。\n機械加工の技能検定を目指す人には、受検料と練習の時間を用意します。",
    youth: {
      ...{ youthHires1: 2, youthHires2: 1, youthHires3: 2 },
      youthTenure: 15.2,
      youthTraining: "あり",
      youthTrainingNotes: "機械加工の基本の研修",
      youthMentor: "あり",
    },
  },
  {
    key: "nagisa",
    name: "湯本温泉 ホテルなぎさ（見本）",
    kana: "ほてるなぎさ",
    industry: "宿泊業・飲食サービス業",
    address: "いわき市常磐湯本町字見本湯の里9番地",
    phone: "0246-00-0019",
    department: "支配人室",
    introduction: "いわき湯本温泉にある客室60室の温泉ホテルです。社員寮があり、食事もつきます。",
  },
  {
    key: "namioto",
    name: "なみおとソフトウェア株式会社（見本）",
    kana: "なみおとそふとうぇあ",
    industry: "情報通信業",
    address: "いわき市平字見本駅前2番地 3階",
    phone: "0246-00-0020",
    department: "人事担当",
    website: "https://namioto.example.jp/",
    introduction: "病院や物流会社の業務システムを作っています。週2日まで在宅で働けます。",
  },
  {
    key: "hamakaido",
    name: "浜街道建設株式会社（見本）",
    kana: "はまかいどうけんせつ",
    industry: "建設業",
    address: "いわき市久之浜町字見本坂4番地",
    phone: "0246-00-0021",
    department: "総務部",
    introduction:
      "道路、河川、公共建築の工事を行う建設会社です。\n週休2日の現場づくりと、ドローン測量などの新しい技術に取り組んでいます。",
  },
  {
    key: "misaki",
    name: "みさき物流株式会社（見本）",
    kana: "みさきぶつりゅう",
    industry: "運輸業・郵便業",
    address: "いわき市泉町字見本流通団地6番地",
    phone: "0246-00-0022",
    department: "いわき営業所",
    introduction: "食品と日用品を県内の店舗へ届けています。荷役を分けて、運転手の手積みを減らしました。",
  },
  {
    key: "yunagi",
    name: "株式会社ゆうなぎストア（見本）",
    kana: "ゆうなぎすとあ",
    industry: "卸売業・小売業",
    address: "いわき市植田町字見本通り15番地",
    phone: "0246-00-0023",
    department: "人事教育課",
    introduction: "市内に8店を持つ食品スーパーです。地元の魚と野菜の売り場に力を入れています。",
  },
  {
    key: "rindo",
    name: "りんどう税理士法人（見本）",
    kana: "りんどうぜいりしほうじん",
    industry: "専門・技術サービス業",
    address: "いわき市平字見本三丁目1番地",
    phone: "0246-00-0024",
    department: "総務",
    introduction: "市内の事業者の会計と申告をお手伝いしています。科目合格を目指す職員が多くいます。",
  },
  {
    key: "wadatsumi",
    name: "わだつみ風力サービス株式会社（見本）",
    kana: "わだつみふうりょくさーびす",
    industry: "その他のサービス業",
    address: "いわき市遠野町字見本山3番地",
    phone: "0246-00-0025",
    department: "技術部",
    website: "https://wadatsumi.example.jp/",
    introduction: "阿武隈の山にある風車を点検し、修理しています。未経験者は6か月の研修から始めます。",
  },
];
