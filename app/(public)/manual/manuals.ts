import { applicantChapters } from "./applicant-chapters";
import type { Chapter } from "./chapter";
import { employerChapters } from "./employer-chapters";
import { staffChapters } from "./staff-chapters";

type Manual = {
  title: string;
  opening: string;
  /** The size of the browser window in its pictures. */
  window: { width: number; height: number };
  chapters: Chapter[];
};

const forApplicants =
  "いわき市就職応援サイト 登録求職者用マニュアルです。印刷してもお使いいただけます。図の赤い枠は、押すところです。";

export const manuals = {
  phone: {
    title: "スマートフォン版マニュアル",
    opening: forApplicants,
    window: { width: 360, height: 740 },
    chapters: applicantChapters("phone"),
  },
  pc: {
    title: "パソコン版マニュアル",
    opening: forApplicants,
    window: { width: 1280, height: 800 },
    chapters: applicantChapters("pc"),
  },
  business: {
    title: "事業者用マニュアル",
    opening:
      "いわき市就職応援サイトに求人を載せる事業者の方のためのマニュアルです。印刷してもお使いいただけます。図の赤い枠は、押すところです。",
    window: { width: 1024, height: 768 },
    chapters: employerChapters,
  },
  staff: {
    title: "管理画面マニュアル",
    opening:
      "いわき市就職応援サイトの管理画面を使う、市の職員の方のためのマニュアルです。印刷してもお使いいただけます。図の赤い枠は、押すところです。図の求人や事業者は架空のものです。",
    // The narrowest window in which the menu is at the side: the text in the pictures stays readable.
    window: { width: 1024, height: 768 },
    chapters: staffChapters,
  },
} satisfies Record<string, Manual>;

export type ManualName = keyof typeof manuals;
