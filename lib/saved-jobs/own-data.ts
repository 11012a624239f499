import { desc, eq } from "drizzle-orm";
import type { Applicant } from "@/lib/actors";
import type { Tx } from "@/lib/db/client";
import { savedJobs } from "@/lib/db/schema/saved-jobs";
import type { DataSection } from "@/lib/text/data-section";
import { longMoment } from "@/lib/time/format";
import { savedRows } from "./find";
import { saidWords } from "./said";

/**
 * 検討リスト, for the file of one's own data: what stands there, whether or not the city offers the list now. Of a posting that is
 * not public nothing but its number is told, as on the page of the list.
 */
export async function ownSavedJobs(applicant: Applicant, tx: Tx, now: Date): Promise<DataSection> {
  const rows = await savedRows(now, tx)
    .where(eq(savedJobs.applicantId, applicant.id))
    .orderBy(desc(savedJobs.savedAt), savedJobs.jobId);
  return {
    title: "検討リスト",
    note: "「入れたときの内容」は、リストに入れたときに求人に書いてあったことです。いまは公開していない求人は、番号だけを書いています。",
    headings: ["求人", "事業者", "入れた日時", "メモ", "入れたときの内容", "いまの状態"],
    rows: rows.map(({ number, title, employerName, savedAt, note, said, isRead, isClosed }) => [
      isRead ? `${title}（求人番号 ${number}）` : `求人番号 ${number}`,
      isRead ? employerName : "",
      longMoment(savedAt),
      note,
      isRead
        ? saidWords(said)
            .map(({ about, words }) => `${about}：${words}`)
            .join("\n")
        : "",
      !isRead ? "公開していません" : isClosed ? "募集終了" : "公開中",
    ]),
  };
}
