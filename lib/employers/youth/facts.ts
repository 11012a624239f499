import {
  fieldsOfGroup,
  type YouthField,
  type YouthFields,
  type YouthGroup,
  youthGroups,
  youthLabels,
  youthReading,
  youthTable,
  youthYears,
} from "./fields";

export type YouthFacts = {
  year: string;
  groups: { title: string; facts: { name: string; value: string }[] }[];
};

/** What the 事業者 says, in words, without the groups and items of which it says nothing; undefined: nothing at all. */
export function youthFacts(youth: YouthFields): YouthFacts | undefined {
  const { youthYear } = youth;
  if (youthYear === null) return undefined;
  const groups = (Object.keys(youthGroups) as YouthGroup[])
    .map((group) => ({
      title: youthGroups[group],
      facts: factsOf(group, youth, youthYear).filter(({ value }) => value !== ""),
    }))
    .filter(({ facts }) => facts.length > 0);
  return groups.length > 0 ? { year: youthReading("youthYear", youthYear), groups } : undefined;
}

function factsOf(group: YouthGroup, youth: YouthFields, year: number) {
  const read = (field: YouthField) => youthReading(field, youth[field]);
  const stated = (field: YouthField) => ({ name: youthLabels[field], value: read(field) });
  switch (group) {
    case "hiring":
      return [
        { name: "新卒者等の採用と離職", value: hiring(youth, year) },
        ...(["youthTenure", "youthAverageAge"] as const).map(stated),
      ];
    case "growth":
      return fieldsOfGroup(group)
        .filter((field) => youthTable[field].kind === "answer")
        .map((field) => {
          const notes = fieldsOfGroup(group).find((other) => {
            const entry = youthTable[other];
            return entry.kind === "notes" && entry.of === field;
          });
          return {
            name: youthLabels[field],
            value: [read(field), notes && read(notes)].filter(Boolean).join("\n"),
          };
        });
    case "keeping":
      return [
        ...(["youthOvertime", "youthPaidLeave"] as const).map(stated),
        {
          name: "育児休業",
          value: lines([
            leave("男性", youth.youthFathers, youth.youthFathersOnLeave),
            leave("女性", youth.youthMothers, youth.youthMothersOnLeave),
          ]),
        },
        {
          name: "女性の割合",
          value: lines([said("役員", read("youthWomenOnBoard")), said("管理職", read("youthWomenManaging"))]),
        },
      ];
  }
}

/** "2025年度 採用5人（男性3人、女性2人）、うち離職1人", a line for each year of which something is said. */
function hiring(youth: YouthFields, year: number): string {
  return lines(
    youthYears.map(({ back, hires, women, leavers }) => {
      const [all, ofWomen, left] = [youth[hires], youth[women], youth[leavers]];
      const bySex = all !== null && ofWomen !== null ? `（男性${all - ofWomen}人、女性${ofWomen}人）` : "";
      const parts = [
        all === null ? "" : `採用${all}人${bySex}`,
        left === null ? "" : `${all === null ? "" : "うち"}離職${left}人`,
      ];
      return said(`${year - back}年度`, parts.filter(Boolean).join("、"));
    }),
  );
}

function leave(who: string, could: number | null, did: number | null): string {
  const parts = [could === null ? "" : `対象${could}人`, did === null ? "" : `取得${did}人`];
  return said(who, parts.filter(Boolean).join("、"));
}

const said = (name: string, value: string) => (value ? `${name} ${value}` : "");
const lines = (all: string[]) => all.filter(Boolean).join("\n");
