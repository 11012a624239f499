import type { Chapter } from "./chapter";

/** What 求職者 keep in their accounts, after the chapters of the paper: shown where the city has set SEEKER_TOOLS. */
export function toolsChapters(tap: string): Chapter[] {
  return [
    {
      id: "saved",
      title: "検討リスト",
      ofTools: true,
      steps: [
        {
          caption: `気になる求人のページで［検討リストに入れる］を${tap}します。`,
          picture: "求人のページ。求人名の下の「検討リストに入れる」ボタンに印",
        },
        {
          caption:
            "「求職者メニュー」から［検討リスト］ページを開くと、入れた求人が並びます。入れたあとに賃金や締切が変わったときは、変わったところが出ます。",
          picture: "求職者メニュー。「検討リスト」に印",
        },
        {
          caption: `［メモを書く］を${tap}すると、自分のためのメモを書けます。使わなくなった求人は［リストから外す］で外します。`,
          picture: "検討リストのページ。入れた求人の下の「メモを書く」と「リストから外す」に印",
        },
      ],
    },
    {
      id: "alerts",
      title: "新着のお知らせ",
      ofTools: true,
      see: { href: "/jobs", label: "求人情報へ" },
      steps: [
        {
          caption: `求人をさがすと、結果のページの下に「新着のお知らせを受け取る」が出ます。${tap}します。`,
          picture: "検索結果のページの下の、新着のお知らせの案内。「新着のお知らせを受け取る」に印",
        },
        {
          caption: `条件を確かめて、お知らせの頻度を選び、［お知らせを受け取る］を${tap}します。新しい求人が見つかった日に、メールが1通届くようになります。`,
          picture: "条件と、お知らせの頻度の選択。「お知らせを受け取る」ボタンに印",
        },
        {
          caption:
            "「新着のお知らせ」のページで、頻度を変えたり、［お知らせを止める］で止めたりできます。届いたメールのURLからも、ログインせずに止められます。",
          picture: "新着のお知らせのページ。登録した条件と、「お知らせを止める」ボタンに印",
        },
      ],
    },
  ];
}
