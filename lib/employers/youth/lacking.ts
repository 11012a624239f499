import { type YouthField, type YouthFields, type YouthGroup, youthGroups } from "./fields";
import { isGiven } from "./lawful";

/**
 * The items that the law names (若者雇用促進法 第13条), and the fields that make up each. 平均年齢 is none: the ministry
 * only recommends it.
 */
const items: Record<YouthGroup, { name: string; fields: YouthField[] }[]> = {
  hiring: [
    {
      name: "3年度の採用者数と離職者数",
      fields: [
        ...(["youthHires1", "youthHires2", "youthHires3"] as const),
        ...(["youthLeavers1", "youthLeavers2", "youthLeavers3"] as const),
      ],
    },
    {
      name: "3年度の男女別の採用者数",
      fields: [
        ...(["youthHires1", "youthHires2", "youthHires3"] as const),
        ...(["youthHiredWomen1", "youthHiredWomen2", "youthHiredWomen3"] as const),
      ],
    },
    { name: "平均勤続年数", fields: ["youthTenure"] },
  ],
  growth: [
    { name: "研修", fields: ["youthTraining"] },
    { name: "自己啓発支援", fields: ["youthSelfStudy"] },
    { name: "メンター制度", fields: ["youthMentor"] },
    { name: "キャリアコンサルティング制度", fields: ["youthCounselling"] },
    { name: "社内検定などの制度", fields: ["youthSkillTests"] },
  ],
  keeping: [
    { name: "月平均所定外労働時間", fields: ["youthOvertime"] },
    { name: "有給休暇の平均取得日数", fields: ["youthPaidLeave"] },
    {
      name: "男女別の育児休業の対象者数と取得者数",
      fields: ["youthFathers", "youthFathersOnLeave", "youthMothers", "youthMothersOnLeave"],
    },
    { name: "役員と管理職に占める女性の割合", fields: ["youthWomenOnBoard", "youthWomenManaging"] },
  ],
};

/** The groups of which no item is whole, each with the items that would do. */
export function lackingGroups(youth: YouthFields): { title: string; items: string[] }[] {
  return (Object.keys(items) as YouthGroup[])
    .filter((group) => !items[group].some(({ fields }) => fields.every((field) => isGiven(field, youth))))
    .map((group) => ({ title: youthGroups[group], items: items[group].map(({ name }) => name) }));
}
