import type postgres from "postgres";
import { occupations } from "@/lib/db/schema/jobs";
import { normalise } from "@/lib/text/normalise";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { ask } from "@/tests/support/plain";

const most = 50;

/** Amounts and days, which filters and orders compare, and the one answer that the index holds in other words. */
const compared = ["賃金", "固定残業代", "募集人数", "募集期間", "車での通勤"];
/** Answers that say that there is none, or that nothing is asked for: the bare word must not find them. */
const negative = /なし|ません|不要|できない|しない|^0時間$/;
const day = /^\d+年\d+月\d+日/;

test("every value on the pages of fifty varied postings is in their index, and a search finds it", async ({
  baseURL,
  sql,
}) => {
  await addVaried(sql);
  const rows = await sql<{ id: string; text: string }[]>`
    select id, search_text as text from jobs where state = 'published' and opens_on <= now() and closes_on > now()
    order by created_at desc, id limit ${most}`;
  expect(rows).toHaveLength(most);
  const missing: string[] = [];
  let values = 0;
  const samples: [id: string, piece: string][] = [];
  for (const { id, text } of rows) {
    const { body } = await ask(`${baseURL}/jobs/${id}`);
    const pieces = factsOf(body)
      .filter(({ name }) => !compared.includes(name))
      .flatMap(({ name, value }) => value.split(name === "職種" ? "、" : /[\n。]/))
      .map((piece) => piece.trim())
      .filter((piece) => piece && !negative.test(piece) && !day.test(piece));
    for (const piece of pieces) {
      values += 1;
      if (!text.includes(normalise(piece))) missing.push(`${id} ${piece}`);
    }
    const [piece] = pieces.filter((one) => one.length > 12 && !/["“”「」『』]/.test(one));
    if (piece) samples.push([id, piece.slice(0, 40)]);
  }
  expect(missing).toEqual([]);
  expect(values).toBeGreaterThan(most * 15);
  for (const [id, piece] of samples.slice(0, 15)) {
    const { total, ids } = await search(String(baseURL), piece);
    expect(total > 20 || ids.includes(id), piece).toBe(true);
  }
});

/** Facts of every kind, each in another combination. */
async function addVaried(sql: postgres.Sql) {
  for (let n = 0; n < 27; n += 1) {
    const pick = <Value>(...values: Value[]) => values[n % values.length] as Value;
    await addSiteJob(sql, {
      title: `見本の仕事${n}（髙い所・ｶﾀｶﾅ）`,
      occupation: occupations[n] ?? null,
      duties: `いろいろな作業${n}を、9〜17時に行います。\n"引用"や50%、A&B <C>もあります`,
      district: pick("平", "小名浜", "久之浜・大久"),
      employmentType: pick("full_time", "part_time", "contract", "temporary", "internship"),
      timeSlot: pick("day", "half_day", "evening", "shift", "flexible"),
      experience: pick("any", "preferred", "required"),
      education: pick("any", "high_school", "college", "university"),
      drivingLicence: pick("none", "preferred", "automatic", "manual"),
      welcomesSeniors: pick(true, null),
      remoteWork: pick("partly", "wholly", "none"),
      nightWork: pick("some", "only", "none"),
      weeklyHolidays: pick("every_week", "other", "none"),
      weekDaysFrom: pick(3, null, 4),
      weekDaysTo: pick(5, 4, null),
      yearlyHolidays: pick(105, 120, null),
      overtimeHours: pick(0, 12, null),
      housing: pick("single", "family", "none"),
      commutingPay: pick("actual", "fixed", "none"),
      commutingPayLimit: pick(20_000, null, null),
      bonus: pick(true, false),
      raises: pick(false, true),
      retirementPay: pick(true, null),
      regularisation: pick(true, false),
      sideJobs: pick(true, false),
      childcare: pick(false, true),
      contractTerm: pick("open", "fixed", null),
      renewalRule: pick(null, "usual", null),
      trial: pick("same", "none", "different"),
      trialPeriod: pick("3か月", "", "2週間。時給1,100円"),
      insurances: pick("employment,accident", "employment,accident,health,pension", "none", ""),
      smokingRule: pick("premises", "outside", "allowed", null),
      ageRule: pick(null, "law"),
      ageFrom: pick(null, 18),
      ageNotes: pick("", "警備業法 第14条"),
      retirementAge: pick(60, null, 65),
      moreDistricts: pick("", "勿来,常磐"),
      moreWorkplaces: pick("", "いわき市常磐字見本8番地"),
      transfers: pick(true, false),
    });
  }
}

/** The card at the top says the same facts in short, and 青少年雇用情報 is about the 事業者: its words are no part of the posting. */
function factsOf(html: string): { name: string; value: string }[] {
  const inFull = html.replace(/<section[^>]*aria-labelledby="(deciding|youth)".*?<\/section>/gs, "");
  return [...inFull.matchAll(/<dt[^>]*>(.*?)<\/dt>\s*<dd[^>]*>(.*?)<\/dd>/gs)].map(
    ([, name = "", value = ""]) => ({
      name: textOf(name),
      value: textOf(value),
    }),
  );
}

function textOf(html: string): string {
  return html
    .replace(/<br\s*\/?>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

async function search(site: string, piece: string) {
  const { body } = await ask(`${site}/jobs?${new URLSearchParams({ q: `「${piece}」` })}`);
  const ids = [...body.matchAll(/href="\/jobs\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? "");
  return { ids, total: Number(/<strong[^>]*>([\d,]+)<\/strong>/.exec(body)?.[1]?.replaceAll(",", "")) };
}
