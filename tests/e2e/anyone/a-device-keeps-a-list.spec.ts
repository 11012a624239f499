import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addApplicant } from "@/tests/support/accounts";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { ask } from "@/tests/support/visitor";
import { expectPage, login } from "@/tests/support/walk";

// Other tests count the postings for everyone.
const audience = "student" as const;
const stored = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem("saved-jobs") ?? "[]"));
const put = (page: Page, ids: string[]) =>
  page.evaluate((list) => localStorage.setItem("saved-jobs", JSON.stringify(list)), ids);

test("one press keeps a posting on this device, a login takes it along by its title, and a logout empties the list", async ({
  page,
  baseURL,
  sql,
}) => {
  const hostile = "<img src=x onerror=alert(1)>の仕事";
  const [first, second] = [
    await addSiteJob(sql, { audience, title: hostile, wageFrom: 1200, wageNotes: "" }),
    await addSiteJob(sql, { audience, title: "二つめの仕事" }),
  ];
  const asked: Promise<Record<string, string>>[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/saved-jobs")) asked.push(request.allHeaders());
  });
  await page.context().addCookies([{ name: "probe", value: "1", url: String(baseURL) }]);
  const toggle = page.getByRole("button", { name: /^検討リストに/ });
  for (const id of [first, second]) {
    await page.goto(`/jobs/${id}`);
    await expect(toggle).toHaveAttribute("aria-pressed", "false");
    // Who is used to a double click keeps it, too.
    await toggle.dblclick();
    await expect(toggle).toHaveText("検討リストにあります");
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
  }
  await expectAccessible(page);
  await page.getByRole("link", { name: "この端末のリストを見る" }).click();
  await expectPage(page, "検討リスト");
  await expect(page.locator("main h2")).toHaveText(["二つめの仕事", hostile]);
  await expectAccessible(page, { thorough: true });
  expect((await Promise.all(asked)).map(({ cookie }) => cookie)).toEqual([undefined]);

  await sql`update jobs set wage_from = 1100 where id = ${first}`;
  await sql`update jobs set closes_on = '2020-01-01' where id = ${second}`;
  await page.reload();
  const entry = (title: string) => page.locator("main li").filter({ hasText: title }).first();
  await expect(entry(hostile)).toContainText("今：時給 1,100円");
  await expect(entry("二つめの仕事")).toContainText("募集終了");
  await entry("二つめの仕事").getByRole("button", { name: "リストから外す" }).click();
  await expect(page.getByRole("status").filter({ hasText: "「二つめの仕事」を外しました。" })).toBeFocused();
  expect(await stored(page)).toEqual([first]);

  const person = await addApplicant(sql);
  await login(page, person.email, person.password);
  await page.goto("/mypage/saved");
  await expect(page.getByText("まだ入れた求人はありません。")).toBeVisible();
  await entry(hostile).getByRole("button", { name: "アカウントに入れる" }).click();
  await expect(page.getByText("検討リストに入れました。")).toBeVisible();
  await expect(page.getByText("この端末のリストにある求人")).toHaveCount(0);
  await expect.poll(() => stored(page)).toEqual([]);
  expect(await sql`select job_id from saved_jobs where applicant_id = ${person.id}`).toEqual([
    { job_id: first },
  ]);
  await put(page, [second]);
  await page.locator("#menu summary").click();
  await page.locator("#menu").getByRole("button", { name: "ログアウト" }).click();
  await expectPage(page, "ログイン");
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
});

test("a hundred are the most, whatever stands in the storage is survived, and a browser that stores nothing says so", async ({
  page,
  sql,
}) => {
  const id = await addSiteJob(sql, { audience });
  const toggle = page.locator("[data-save]").first();
  await page.goto(`/jobs/${id}`);
  const others = Array.from({ length: 100 }, () => crypto.randomUUID());
  await put(page, others);
  await toggle.click();
  await expect(toggle).toHaveText("検討リストは100件までです");
  expect(await stored(page)).toEqual(others);

  for (const odd of ["{", '{"a":1}', "null", '"x"', "[1,null]"]) {
    await page.evaluate((text) => localStorage.setItem("saved-jobs", text), odd);
    await page.goto("/saved");
    await expect(page.getByText("まだ入れた求人はありません。")).toBeVisible();
    await page.goto(`/jobs/${id}`);
    await toggle.click();
    await expect(toggle).toHaveAttribute("aria-pressed", "true");
  }
  await page.goto("/saved");
  await page.getByRole("button", { name: "すべて消す" }).click();
  await expect(page.getByText("すべて消しました。")).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);

  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await page.goto(`/jobs/${id}`);
  await toggle.click();
  await expect(toggle).toHaveText("この端末には保存できません");
  await page.goto("/saved");
  await expect(page.getByText("まだ入れた求人はありません。")).toBeVisible();
  await page.goto("/privacy");
  await expect(page.locator("main")).toContainText("お使いの端末の中だけに保存します");
});

test("what an older version of the site, or somebody else, has noted of a posting is noted anew", async ({
  page,
  sql,
}) => {
  const id = await addSiteJob(sql, { audience, title: "書き換えられた仕事", wageFrom: 1200, wageNotes: "" });
  const noted = () =>
    page.evaluate((job) => JSON.parse(localStorage.getItem("saved-jobs-said") ?? "{}")[job], id);
  await page.goto(`/jobs/${id}`);
  await put(page, [id, id]);
  await page.goto("/saved");
  await expect(page.locator("main h2")).toHaveText(["書き換えられた仕事"]);
  await expect.poll(noted).toMatchObject({ wageFrom: 1200 });
  const first = await noted();
  const odd = [
    5,
    null,
    {},
    { closesOn: "x" },
    { ...first, closesOn: null },
    { ...first, wageForm: "toString" },
  ];
  for (const said of [...odd, { ...first, hours: undefined }, { ...first, wageFrom: "1" }]) {
    await page.evaluate(
      ([job, text]) => localStorage.setItem("saved-jobs-said", JSON.stringify({ [String(job)]: text })),
      [id, said] as const,
    );
    await page.goto("/saved");
    await expect(page.locator("main h2")).toHaveText(["書き換えられた仕事"]);
    await expect(page.locator("main")).not.toContainText("変わったところがあります");
    expect(await noted()).toEqual(first);
  }
});

test("the address of the device's list answers about postings alone, and politely to anything else", async ({
  sql,
}) => {
  const [open, coming] = [
    await addSiteJob(sql, { audience, title: "公開中の仕事" }),
    await addSiteJob(sql, {
      audience,
      title: "これから公開する仕事",
      opensOn: "2099-01-01",
      closesOn: "2099-02-01",
    }),
  ];
  const post = (body: string, headers = {}, path = "/api/saved-jobs") =>
    fetch(new URL(path, String(process.env.TEST_SITE_URL)), {
      method: "POST",
      headers: { origin: String(process.env.TEST_SITE_URL), "x-forwarded-for": "fd42:1::9", ...headers },
      body,
    });
  const unknown = crypto.randomUUID();
  const answer = await post(JSON.stringify({ ids: [unknown, coming, open] }));
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(await answer.json()).toEqual([
    { id: unknown, state: "hidden", number: null },
    { id: coming, state: "hidden", number: null },
    {
      id: open,
      state: "open",
      title: "公開中の仕事",
      employerName: expect.any(String),
      says: expect.any(Object),
    },
  ]);
  const tooMany = Array.from({ length: 101 }, () => crypto.randomUUID());
  for (const body of ["", "{", "[]", "{}", '{"ids":"x"}', '{"ids":["x"]}', JSON.stringify({ ids: tooMany })])
    expect((await post(body)).status, body).toBe(400);
  expect((await post("{}", { origin: "https://evil.example" })).status).toBe(403);
  expect((await ask("/api/saved-jobs")).status).toBe(405);
  for (const sent of [{ jobs: [open] }, { job: open, mark: "x" }]) {
    const refused = await post(JSON.stringify(sent), {}, "/api/saved-jobs/account");
    expect(await refused.json()).toEqual({ saved: [] });
    expect(refused.headers.get("cache-control")).toContain("no-store");
  }
});

test("a press of a signed-in person saves in the account that the page was shown to, and in no other", async ({
  page,
  sql,
}) => {
  const [first, second] = [await addSiteJob(sql, { audience }), await addSiteJob(sql, { audience })];
  const [hanako, taro] = [await addApplicant(sql), await addApplicant(sql)];
  const savedBy = async (id: string) =>
    (await sql`select job_id from saved_jobs where applicant_id = ${id}`).map((row) => row.job_id);
  const toggle = page.locator("[data-save]").first();
  await login(page, hanako.email, hanako.password);
  const asked = page.waitForResponse("**/api/saved-jobs/account");
  await page.goto(`/jobs/${first}`);
  expect((await asked).headers()["cache-control"]).toContain("no-store");
  expect(await savedBy(hanako.id)).toEqual([]);
  await toggle.click();
  await expect(toggle).toHaveText("検討リストにあります");
  expect(await savedBy(hanako.id)).toEqual([first]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await expect(toggle).toHaveAttribute("aria-pressed", "true");

  // Somebody else logs in by another tab of the same browser.
  const shown = page.waitForResponse("**/api/saved-jobs/account");
  await page.goto(`/jobs/${second}`);
  await shown;
  const tab = await page.context().newPage();
  await tab.context().clearCookies();
  await login(tab, taro.email, taro.password);
  await toggle.click();
  await expectPage(page, "検討リストに入れる");
  await expect(page.locator("main")).toContainText(taro.handle);
  expect(await savedBy(taro.id)).toEqual([]);
  expect(await savedBy(hanako.id)).toEqual([first]);
});

test("the cards of a list keep their postings by one press, by finger and by keyboard, on the device and in the account", async ({
  page,
  sql,
}) => {
  const word = `一覧の仕事${Date.now()}`;
  const titles = ["あさ", "ひる", "よる"].map((time) => `${word}${time}`);
  const ids = new Map<string, string>();
  for (const title of titles) ids.set(title, await addSiteJob(sql, { audience, title }));
  const list = `/jobs?q=${encodeURIComponent(word)}`;
  const [morning = "", noon = "", night = ""] = titles;
  const keep = (title: string) => page.getByRole("button", { name: `${title}：検討リストに入れる` });
  const kept = (title: string) => page.getByRole("button", { name: `${title}：検討リストにあります` });
  await page.goto(list);
  await keep(morning).click();
  await expect(kept(morning)).toHaveAttribute("aria-pressed", "true");
  await keep(noon).focus();
  await page.keyboard.press("Space");
  await expect(kept(noon)).toBeFocused();
  await keep(night).focus();
  await page.keyboard.press("Enter");
  await expect(kept(night)).toBeVisible();
  await kept(night).click();
  await expect(keep(night)).toHaveAttribute("aria-pressed", "false");
  expect(await stored(page)).toEqual([ids.get(noon), ids.get(morning)]);
  await expectAccessible(page, { thorough: true });
  // Back from a posting, and on the posting itself, it is known.
  await page.getByRole("link", { name: noon }).click();
  await expect(page.getByRole("button", { name: "検討リストにあります", exact: true })).toBeVisible();
  await page.goBack();
  await expect(kept(noon)).toBeVisible();

  const person = await addApplicant(sql);
  await login(page, person.email, person.password);
  const asked = page.waitForResponse("**/api/saved-jobs/account");
  await page.goto(list);
  expect(await (await asked).json()).toEqual({ mark: expect.any(String), saved: [] });
  await keep(night).click();
  await expect(kept(night)).toBeVisible();
  expect(await sql`select job_id from saved_jobs where applicant_id = ${person.id}`).toEqual([
    { job_id: ids.get(night) },
  ]);
  await page.reload();
  await expect(kept(night)).toBeVisible();
  await expect(keep(morning)).toBeVisible();
});
