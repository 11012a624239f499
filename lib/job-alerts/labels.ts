import type { alertRhythms } from "@/lib/db/schema/job-alerts";

export type AlertRhythm = (typeof alertRhythms)[number];

export const rhythmLabels: Record<AlertRhythm, string> = {
  daily: "毎日（朝7時ごろ）",
  weekly: "毎週（月曜日の朝7時ごろ）",
};

export const rhythmOptions = Object.entries(rhythmLabels).map(([value, label]) => ({ value, label }));
