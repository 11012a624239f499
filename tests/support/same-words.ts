/**
 * Words of the labour market that mean the same: who types one of a line finds the others. × marks a name that postings
 * should not have any more: typed, it finds the others, and is found by none. →: in this direction only.
 */
export const sameWords = `
一般事務=事務員
経理=会計=けいり
総務=そうむ
受付=うけつけ=×受付嬢
データ入力=PC入力
秘書=ひしょ
OL→事務
医療事務=医事=レセプト=クラーク
コールセンター=テレオペ=カスタマーサポート
テレアポ=×テレフォンレディ
販売員=店員=×売り子
レジ=キャッシャー
ガソリンスタンド=GS=給油
品出し=陳列
営業=セールス=外回り=×営業マン=×セールスマン=×セールスレディ
ルート営業=ルートセールス
介護職=介護員=ケアワーカー=×寮母
ヘルパー=訪問介護=ホームヘルパー
介護福祉士=介福
特養=特別養護老人ホーム=とくよう
デイサービス=デイ=通所介護
グループホーム=グルホ
ケアマネ=介護支援専門員=ケアマネジャー
相談員=ソーシャルワーカー=MSW
支援員=世話人
サビ管=サービス管理責任者
看護師=ナース=かんごし=×看護婦=×看護士
准看護師=准看=じゅんかん
正看→看護師
保健師=×保健婦
助産師=×助産婦
薬剤師=やくざいし
理学療法士=PT
作業療法士=OT
言語聴覚士=ST
リハビリ→PT
リハビリ→OT
リハビリ→ST
歯科衛生士=DH
看護助手=看護補助
柔道整復師=柔整
保育士=ほいくし=×保母=×保父
保育教諭=こども園
学童=放課後児童
教員=先生=教師
塾=じゅく=講師
工場=製造=こうじょう=工員=×女工
組立=くみたて
溶接=ようせつ
旋盤=NC=マシニング
検査=検品
整備士=メカニック
メンテナンス=保守=保全=点検
設備管理=ビルメン=ボイラー
土木=どぼく=現場作業
大工=だいく
とび=鳶
左官=さかん
電気工事=電工
重機=ユンボ
廃炉=はいろ=原発
除染=じょせん
施工管理=現場監督=せこかん
CAD=キャド=製図
エンジニア=技術者
品質管理=品管=QC
研究=開発
電気主任技術者=電験
SE=システムエンジニア
プログラマー=PG
ヘルプデスク=社内SE
Web=ウェブ=ホームページ
運転手=ドライバー
トラック=大型
タクシー=ハイヤー
送迎=そうげい
配送=配達=宅配=デリバリー
倉庫=そうこ
ピッキング=仕分け
梱包=包装=袋詰め
フォークリフト=リフト
荷役=にやく=積み下ろし
清掃=掃除=そうじ=×掃除婦
客室清掃=ベッドメイク
警備員=守衛=×ガードマン
交通誘導=誘導員=旗振り
調理師=調理人=コック=板前
厨房=キッチン
給食=きゅうしょく
洗い場=皿洗い
製菓=パティシエ
ホールスタッフ=ホール=×ウェイトレス=×ウェイター
旅館=ホテル=りょかん
客室係=仲居
葬祭=葬儀
スチュワーデス→客室乗務員
理容師=床屋
家事代行=家政=×家政婦
農業=農家=のうぎょう
造園=植木
畜産=酪農
漁業=漁師=養殖
フォトグラファー=写真=×カメラマン
司書=図書館
通訳=翻訳
編集=ライター
公務員=会計年度任用職員=役所
月給=固定給=げっきゅう
時給=じきゅう
日給=にっきゅう
年俸=ねんぽう
年収→年俸
年収→月給
歩合=インセンティブ
日払い=週払い=前払い
賞与=ボーナス=しょうよ
昇給=ベースアップ
退職金=中退共
通勤手当=交通費=こうつうひ
家族手当=扶養手当
住宅手当=家賃補助
夜勤手当=深夜手当
固定残業代=みなし残業=定額残業
皆勤手当=精勤
最低賃金=最賃
社会保険=社保=社保完備
雇用保険=失業保険
労災保険=労災
健康保険=健保
企業年金=確定拠出=401k
完全週休2日→週休2日
土日祝休み=土日休み=週末休み=カレンダー通り
日祝休み=日曜休み
平日休み=シフト休み
年間休日=年休
有給休暇=有給=有休=ゆうきゅう
長期休暇=夏休み=お盆=年末年始=GW
育休=産休=産前産後
残業=時間外=ざんぎょう
夜勤=深夜=やきん
早朝=朝だけ
午前のみ=午前中
夕方=放課後=夜だけ
短時間=時短=すきま
フレックス=時差出勤
シフト制=交替制=交代制=こうたい
扶養内=扶養範囲=ふようない=年収の壁
常勤=フルタイム
即日=すぐ働ける
在宅勤務=在宅=テレワーク=リモート=ざいたく
マイカー通勤=車通勤=自動車通勤
駐車場=ちゅうしゃじょう
バイク通勤=原付
駅近=徒歩圏
送迎あり=送迎バス
寮=社宅=住み込み=りょう
UIJ=Uターン=Iターン=移住=引っ越し
まかない=食事付き=社食
制服=作業服貸与
託児所=企業内保育
禁煙=分煙
未経験可=未経験=経験不問=初心者=みけいけん
資格不問=無資格
普通免許=運転免許=AT限定
危険物=乙4
簿記=ぼき
初任者研修=ヘルパー2級
研修=OJT
ブランク可=復職
60歳以上=シニア=高齢者=定年後
再雇用=定年=65歳
ミドル→年齢不問
学生可=学生歓迎=大学生
高校生可=高校生
主婦→扶養内
主婦→短時間
主夫→扶養内
主夫→短時間
子育て=ママ=パパ=ひとり親
障害者=障がい者=障害者枠
バリアフリー=車いす
外国籍=外国人
留学生→外国籍
N2→日本語
N3→日本語
ハローワーク=職安=HW
面接会=合説=説明会=めんせつかい
Web面接=オンライン面接
職場見学=見学
履歴書=りれきしょ
急募=大量募集
オープニング=新規開店
`
  .split("\n")
  .filter(Boolean);

/** [what somebody types, what the posting says] */
export function pairsOf(lines: readonly string[]): [typed: string, said: string][] {
  return lines.flatMap((line): [string, string][] => {
    const [left = "", right] = line.split("→");
    if (right) return [[plain(left), right]];
    const words = left.split("=");
    return words.flatMap((typed) =>
      words
        .filter((said) => said !== typed && !said.startsWith("×"))
        .map((said): [string, string] => [plain(typed), said]),
    );
  });
}

/** [what somebody types, what must not be found by it]. 営業マン holds 営業, and is found by what means that. */
export function oldNamesOf(lines: readonly string[]): [typed: string, old: string][] {
  return lines.flatMap((line): [string, string][] => {
    const words = line.split("=");
    const old = words.filter((word) => word.startsWith("×"));
    return words
      .filter((word) => !word.startsWith("×"))
      .flatMap((typed) => old.map((word): [string, string] => [typed, plain(word)]))
      .filter(([, name]) => !words.some((word) => plain(word) !== name && name.includes(word)));
  });
}

function plain(word: string): string {
  return word.replace("×", "");
}
