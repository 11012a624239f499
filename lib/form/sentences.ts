import { site } from "@/lib/site";

const clock = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
});

/** `until`: when the limit ends. The sentence does not reveal whether an address is known. */
export function limitedSentence(until: Date): string {
  return `短い間に何度も操作があったため、いったん受け付けを止めています。${clock.format(until)}を過ぎてから、もう一度お試しください。お急ぎの場合は、お電話ください（${site.phone}）。`;
}

export const busySentence =
  "ただいま大変混み合っています。入力した内容は送信されていません。1分ほどたってから、もう一度お試しください。";
