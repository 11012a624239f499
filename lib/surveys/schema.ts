import { z } from "zod";

/** The choices of 問1 and 問2 in the order of the manual, which is also the order of the counters. "none" is 未選択. */
export const sexes = ["none", "male", "female"] as const;
export const ages = ["none", "10s", "20s", "30s", "40s", "50s", "60s"] as const;

export const answerInput = z.object({
  sex: z.enum(sexes, "性別を選んでください").default("none"),
  age: z.enum(ages, "年代を選んでください").default("none"),
});

export type Answer = z.output<typeof answerInput>;
