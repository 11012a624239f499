import { mapPlace, placeOf } from "@/lib/jobs/place";
import { expect, test } from "@/tests/support/domain";

type Expected = [region: string, locality: string, street: string, postalCode?: string];

const certain: Record<string, Expected> = {
  いわき市小名浜字見本1番地: ["福島県", "いわき市", "小名浜字見本1番地"],
  福島県いわき市平字梅本21: ["福島県", "いわき市", "平字梅本21"],
  "〒970-8026 福島県いわき市平字梅本21": ["福島県", "いわき市", "平字梅本21", "970-8026"],
  "〒９７０－８０２６　いわき市平字梅本２１": ["福島県", "いわき市", "平字梅本21", "970-8026"],
  "9708026 いわき市平": ["福島県", "いわき市", "平", "970-8026"],
  茨城県北茨城市磯原町1: ["茨城県", "北茨城市", "磯原町1"],
  福島県双葉郡楢葉町大字見本3: ["福島県", "双葉郡楢葉町", "大字見本3"],
  双葉郡広野町下北迫1: ["福島県", "双葉郡広野町", "下北迫1"],
  郡山市駅前1: ["福島県", "郡山市", "駅前1"],
  東京都港区芝1丁目: ["東京都", "港区", "芝1丁目"],
  神奈川県横浜市西区みなとみらい1: ["神奈川県", "横浜市", "西区みなとみらい1"],
  千葉県市川市八幡1: ["千葉県", "市川市", "八幡1"],
  三重県四日市市諏訪町1: ["三重県", "四日市市", "諏訪町1"],
  京都府京都市下京区1: ["京都府", "京都市", "下京区1"],
  北海道札幌市中央区1: ["北海道", "札幌市", "中央区1"],
  "いわき市四倉1番地\n（駐車場あり）": ["福島県", "いわき市", "四倉1番地"],
};

for (const [workplace, [addressRegion, addressLocality, streetAddress, postalCode]] of Object.entries(
  certain,
)) {
  test(`${workplace} is in ${addressLocality}`, () => {
    expect(placeOf({ workplace, district: "平" })).toEqual({
      addressRegion,
      addressLocality,
      streetAddress,
      ...(postalCode ? { postalCode } : {}),
    });
  });
}

// A town that other prefectures have too, and words that are no place.
const uncertain = [
  "北茨城市磯原町1",
  "伊達市1番地",
  "自宅",
  "いわき市内の各現場",
  "いわき市外への出張あり",
  "いわき市役所",
  "市内",
  "本社または各店舗",
  "府中市1",
  "日立市大みか町",
  "港区芝1",
  "",
  "在宅勤務（全国どこでも）",
];

for (const workplace of uncertain) {
  test(`「${workplace}」 is placed in the 地区 of the posting`, () => {
    expect(placeOf({ workplace, district: "勿来" })).toEqual({
      addressRegion: "福島県",
      addressLocality: "いわき市",
      streetAddress: "勿来",
    });
  });
}

test("a place outside of the city is in the prefecture, and in another town only where that is certain", () => {
  expect(placeOf({ workplace: "客先", district: "市外" })).toEqual({ addressRegion: "福島県" });
  expect(mapPlace({ workplace: "客先", district: "市外" })).toBeUndefined();
  expect(placeOf({ workplace: "双葉郡広野町下北迫1", district: "市外" })).toMatchObject({
    addressLocality: "双葉郡広野町",
  });
});
