import { postingsCsv } from "@/tests/support/csv";
import { button, inMain, type Stop, title, type Visit } from "../stop";
import { fromMenu, status, titles, upload } from "./overview";

async function chooseCsv({ page, sql }: Visit, faults: Record<string, string>[] = []): Promise<void> {
  const [employer] = await sql`select name from employers where state = 'published' order by name limit 1`;
  const rows = titles.map((name, at) => ({ 求人名: name, 事業者: String(employer?.name), ...faults[at] }));
  await upload(page).setInputFiles(postingsCsv(rows));
}

export const csvStops: Record<string, Stop> = {
  "csv-1": fromMenu("求人", "CSVの取り込み"),
  "csv-2": {
    arrive: (visit) => chooseCsv(visit, [{ 地区: "東京" }, { 賃金の下限: "たくさん" }]),
    show: (page) => [title(page), button(page, "内容を確かめる")],
    press: (page) => [button(page, "内容を確かめる")],
    goOn: true,
  },
  "csv-3": {
    show: (page) => [title(page), page.getByRole("table", { name: "誤りのある行" })],
    press: (page) => [inMain(page, "ファイルを選びなおす")],
    goOn: true,
  },
  "csv-4": {
    arrive: async (visit) => {
      await chooseCsv(visit);
      await button(visit.page, "内容を確かめる").click();
    },
    show: (page) => [title(page), button(page, "取り込む")],
    press: (page) => [button(page, "取り込む")],
    goOn: true,
  },
  "csv-5": {
    arrive: ({ page }) => page.getByText("2行を取り込みました。").waitFor(),
    show: (page) => [title(page), status(page), inMain(page, "取り込みを取り消す")],
  },
};
