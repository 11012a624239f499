import { addEmployerUser, addStaff } from "@/tests/support/accounts";
import { addContent } from "@/tests/support/content";
import { until } from "@/tests/support/crowd";
import { addSiteJob, announceJobs } from "@/tests/support/factories/postings";
import { openForm, press, type Visitor, visit } from "@/tests/support/forms";
import { network } from "@/tests/support/networks";
import { startBalancer } from "./support/balancer";
import { expect, row, test } from "./support/proof";
import { sized } from "./support/scale";

const employers = sized(20, 2);
const postings = 3;
const others = sized(1_000, 20);

test(
  "A suspended 事業者 is gone at once, everywhere",
  row(
    "T52",
    "list, search, details, feed, sitemap, 登録事業者 and its logins, on both of two instances: ≤ 5 s",
  ),
  async ({ databaseUrl, sql, startSite, atEnd, measured }) => {
    const balancer = await startBalancer();
    atEnd(balancer.stop);
    const instance = () => startSite({ databaseUrl, env: { APP_URL: balancer.url } });
    const sites = [await instance(), await instance()];
    for (const site of sites) balancer.add(site);
    await addContent(databaseUrl, others);
    const staff = await enter(balancer.url, "/admin/login", await addStaff(sql), { from: network(1) });

    const waits: number[] = [];
    let seenBefore = 0;
    for (let n = 0; n < employers; n += 1) {
      console.log(`${n + 1} of ${employers}`);
      const user = await addEmployerUser(sql, { name: `灯台商店${n}` });
      const own = { employerId: String(user.employerId) };
      const jobs = await Promise.all(
        Array.from({ length: postings }, (_, at) => addSiteJob(sql, { title: `灯台守${n}の${at}`, ...own })),
      );
      await sql.begin(announceJobs);
      const inside = await enter(balancer.url, "/login", user, { from: network(10 + n) });
      const everywhere = () =>
        Promise.all(sites.map(({ url }) => visibleIn(url, { ...user, title: `灯台守${n}`, jobs, inside })));
      const shown = await until(30_000, async () => (await everywhere()).flat().every(Boolean));
      seenBefore += Number(shown !== undefined);

      const page = `${balancer.url}/admin/employers/${user.employerId}/suspend`;
      const pressed = performance.now();
      await press(await openForm(page, "id", staff), {}, staff);
      await until(30_000, async () => !(await everywhere()).flat().some(Boolean));
      waits.push(performance.now() - pressed);
    }
    const slowest = Math.max(...waits) / 1000;
    measured(
      `${employers} 事業者 of ${postings} postings each among ${others.toLocaleString("en")}, ${seenBefore} seen everywhere and logged in before; ` +
        `after the press nothing of them on either instance within ${slowest.toFixed(1)} s`,
    );
    expect(seenBefore).toBe(employers);
    expect(slowest).toBeLessThanOrEqual(5);
  },
);

type Shown = { employerId: string | null; title: string; jobs: string[]; inside: Visitor };

/** For each page that could show something of this 事業者, whether it does. */
async function visibleIn(url: string, { employerId, title, jobs, inside }: Shown): Promise<boolean[]> {
  const reader = { from: network(2) };
  const holds = async (path: string, id: string) => (await visit(url + path, reader)).body.includes(id);
  const is200 = async (path: string, by: Visitor) => (await visit(url + path, by)).status === 200;
  return Promise.all([
    holds("/jobs", `/jobs/${jobs[0]}`),
    holds(`/jobs?q=${encodeURIComponent(title)}`, `/jobs/${jobs[0]}`),
    holds("/feeds/jobs.xml", `/jobs/${jobs[0]}`),
    holds("/sitemap.xml", `/jobs/${jobs[0]}`),
    holds("/sitemap.xml", `/employers/${employerId}`),
    holds("/employers", `/employers/${employerId}`),
    is200(`/employers/${employerId}`, reader),
    ...jobs.map((id) => is200(`/jobs/${id}`, reader)),
    is200("/business", inside),
  ]);
}

async function enter(
  url: string,
  path: string,
  { email, password }: { email: string; password: string },
  visitor: Visitor,
): Promise<Visitor> {
  const answer = await press(await openForm(url + path, "password", visitor), { email, password }, visitor);
  if (!answer.cookie) throw new Error(`${path}: ${answer.status} ${answer.location}`);
  return { ...visitor, cookie: answer.cookie };
}
