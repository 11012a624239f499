import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/accessible";
import { addEmployerUser, addStaff } from "@/tests/support/accounts";
import { anotherPage } from "@/tests/support/another-page";
import { expect, test } from "@/tests/support/e2e";
import { addSiteJob } from "@/tests/support/factories/postings";
import { addPhotoRow } from "@/tests/support/photo-rows";
import { picture } from "@/tests/support/photos";
import { field } from "@/tests/support/staff-walk";
import { ask, copyCookies } from "@/tests/support/visitor";
import { expectPage, loginEmployerUser, loginStaff } from "@/tests/support/walk";
import { inEachWay, pc, phone, ways } from "@/tests/support/ways";

const first = "港に面した2階建ての工場。前に白いトラックが2台";
const second = "大きな窓と長い机のある休憩室";

/** Chooses a file under the name that a phone gives it. */
async function choose(page: Page, buffer: Buffer): Promise<void> {
  await field(page, "file").setInputFiles({ name: "IMG_0123.JPG", mimeType: "image/jpeg", buffer });
}

/** The public page shows a change within seconds. */
const expectPhotos = (reader: Page, publicPage: string, alts: string[]) =>
  expect(async () => {
    await reader.goto(publicPage);
    const images = reader.locator("main section[aria-labelledby=photos] img");
    const texts = await images.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).alt));
    expect(texts).toEqual(alts);
  }).toPass({ timeout: 5_000 });

inEachWay(ways, (way) => {
  /** Without scripts no page can be judged; it is the same page. */
  async function look(page: Page, state?: { refused?: true; thorough?: true }): Promise<void> {
    const size = page.viewportSize();
    if (!way.scripts || !size) return;
    await expectAccessible(page, state);
    await page.setViewportSize(size);
  }

  test("a photo waits for staff, is returned, corrected, approved and seen", async ({
    page,
    browser,
    sql,
    baseURL,
    visitorAddress,
  }) => {
    const user = await addEmployerUser(sql);
    const job = await addSiteJob(sql, {
      employerId: String(user.employerId),
      title: `写真の求人${Date.now()}`,
    });
    const publicPage = `/employers/${user.employerId}`;
    const staff = await anotherPage(browser, pc, { baseURL, visitorAddress });
    const reader = await anotherPage(browser, phone, { baseURL, visitorAddress });
    await loginStaff(staff, await addStaff(sql, { role: "editor" }));
    await loginEmployerUser(page, user);
    const lists = async () =>
      (await sql`select shown, proposed from employer_photos where id = ${user.employerId}`)[0];
    await test.step("what was typed stays when text or picture is refused", async () => {
      await page.goto("/business/profile");
      await page.getByRole("link", { name: "写真", exact: true }).click();
      await expectPage(page, "写真");
      await choose(page, await picture());
      await field(page, "alt").fill("工場");
      await page.getByRole("button", { name: "追加して承認を申請する" }).click();
      const summary = page.locator("#error-summary");
      await expect(summary).toContainText("写真の説明は5文字以上で");
      await expect(field(page, "alt")).toHaveValue("工場");
      await look(page, { refused: true });
      await field(page, "alt").fill(first);
      for (const [content, sentence] of [
        [Buffer.from("<svg onload='alert(1)'/>"), "どれでもありません"],
        [(await picture()).subarray(0, 200), "こわれているか"],
      ] as const) {
        await choose(page, content);
        await page.getByRole("button", { name: "追加して承認を申請する" }).click();
        await expect(summary).toContainText(sentence);
        await expect(field(page, "alt")).toHaveValue(first);
      }
      // With scripts the chosen file stays too.
      if (!way.scripts) {
        await page.getByRole("button", { name: "追加して承認を申請する" }).click();
        await expect(summary).toContainText("画像を選んでください");
        await expect(field(page, "alt")).toHaveValue(first);
      }
      await choose(page, await picture(1600, 1200));
      await page.getByRole("button", { name: "追加して承認を申請する" }).click();
      await expect(page.getByText("写真を追加しました。")).toBeVisible();
      await expect(page.getByText("写真の変更は、承認待ちです。")).toBeVisible();
      await look(page);
    });

    const file = String((await lists())?.proposed[0].file);
    await test.step("nobody else reads the file that waits", async () => {
      const own = `/business/photos/files/${file}`;
      const ofStaff = `/admin/employers/${user.employerId}/photos/files/${file}`;
      const cookie = await copyCookies(page);
      const mine = await ask(own, { cookie });
      expect(mine.status).toBe(200);
      expect(Object.fromEntries(mine.headers)).toMatchObject({
        "content-type": "image/webp",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      });
      // Without a login the portals lead to theirs. tests/matrices tries the login of another 事業者.
      for (const path of [own, ofStaff]) expect((await ask(path)).status, path).toBe(303);
      expect((await ask(`/files/${file}`)).status).toBe(404);
      expect((await ask(ofStaff, { cookie })).status).toBe(404);
      expect((await ask(`/files/${file}`, { cookie })).status).toBe(404);
      expect(await (await ask(publicPage)).text()).not.toContain(file);
    });

    await test.step("差し戻し with a reason, and the correction waits again", async () => {
      await staff.goto("/admin");
      await staff.getByRole("link", { name: /^写真の申請/ }).click();
      await staff.getByRole("link", { name: `${user.name}の写真` }).click();
      await expect(staff.getByRole("img", { name: first })).toBeVisible();
      await look(staff);
      await staff.getByRole("link", { name: "差し戻す" }).click();
      await expectPage(staff, "写真の差し戻し");
      await look(staff);
      await staff.getByLabel("理由").fill("トラックの数が違います");
      await staff.getByRole("button", { name: "差し戻す" }).click();
      await expect(staff.getByText("差し戻しました。")).toBeVisible();
      await page.goto("/business/profile");
      await expect(page.getByText("写真の変更：差し戻し")).toBeVisible();
      await page.getByRole("link", { name: "写真", exact: true }).click();
      await expect(page.getByText("トラックの数が違います")).toBeVisible();
      await page.getByRole("link", { name: "1枚めの写真を変える" }).click();
      await expectPage(page, "1枚めの写真の変更");
      await look(page);
      await field(page, "alt").fill(`${first}と3台の車`);
      await page.getByRole("button", { name: "変えて承認を申請する" }).click();
      await expect(page.getByText("写真を変えました。")).toBeVisible();
    });

    await test.step("approved: the public page and the posting show it, in its size and late", async () => {
      await staff.goto(`/admin/approvals/photos/${user.employerId}`);
      await staff.getByRole("button", { name: "承認する", exact: true }).click();
      await expect(staff.getByText("承認しました。")).toBeVisible();
      await expectPhotos(reader, publicPage, [`${first}と3台の車`]);
      const image = reader.getByRole("img", { name: first });
      for (const [name, value] of [
        ["width", "1200"],
        ["height", "900"],
        ["loading", "lazy"],
        ["decoding", "async"],
        ["src", `/files/${file}`],
      ] as const)
        await expect(image).toHaveAttribute(name, value);
      if (way.scripts) {
        await image.scrollIntoViewIfNeeded();
        const decoded = await image.evaluate((one: HTMLImageElement) =>
          one.decode().then(() => one.naturalWidth),
        );
        expect(decoded).toBe(1200);
      }
      await look(reader);
      await reader.goto(`/jobs/${job}`);
      await expect(reader.getByRole("img", { name: first })).toHaveCount(1);
    });
    await staff.context().close();
    await reader.context().close();
  });

  test("photos are put in order with an approval, and removed without one", async ({
    page,
    browser,
    sql,
    baseURL,
    visitorAddress,
  }) => {
    const user = await addEmployerUser(sql);
    const [one, two] = await addPhotoRow(sql, String(user.employerId), 2);
    const [alt, other] = [String(one?.alt), String(two?.alt)];
    const publicPage = `/employers/${user.employerId}`;
    const staff = await anotherPage(browser, pc, { baseURL, visitorAddress });
    const reader = await anotherPage(browser, phone, { baseURL, visitorAddress });
    await loginStaff(staff, await addStaff(sql, { role: "editor" }));
    await loginEmployerUser(page, user);

    await test.step("the order waits, beside what is public", async () => {
      await page.goto("/business/photos");
      await page.getByRole("button", { name: /2枚めの写真を\s*前へ/ }).click();
      await expect(page.getByText("順番を変えました。")).toBeVisible();
      await expectPhotos(reader, publicPage, [alt]);
      await staff.goto(`/admin/approvals/photos/${user.employerId}`);
      await expect(staff.getByText("追加", { exact: true })).toBeVisible();
      await expect(staff.getByText("順番の変更（いま1枚め）")).toBeVisible();
      await staff.getByRole("button", { name: "承認する", exact: true }).click();
      await expect(staff.getByText("承認しました。")).toBeVisible();
      await expectPhotos(reader, publicPage, [other, alt]);
    });

    await test.step("removed at once, without anybody's approval", async () => {
      await page.goto("/business/photos");
      await page.getByRole("link", { name: "1枚めの写真を削除する" }).click();
      await expectPage(page, "写真の削除");
      await look(page);
      await page.getByRole("button", { name: "削除する" }).click();
      await expect(page.getByText("写真を削除しました。")).toBeVisible();
      await expectPhotos(reader, publicPage, [alt]);
    });

    await test.step("a change is withdrawn", async () => {
      await page.getByRole("link", { name: "1枚めの写真を変える" }).click();
      await field(page, "alt").fill("取り下げる説明です");
      await page.getByRole("button", { name: "変えて承認を申請する" }).click();
      await expect(page.getByText("写真を変えました。")).toBeVisible();
      await page.getByRole("link", { name: "変更を取り下げる" }).click();
      await expectPage(page, "変更の取り下げ");
      await look(page);
      await page.getByRole("button", { name: "変更を取り下げる" }).click();
      await expect(page.getByText("変更を取り下げました。")).toBeVisible();
      await expect(page.getByText("取り下げる説明です")).toHaveCount(0);
    });

    await test.step("停止 hides page and file", async () => {
      await staff.goto(`/admin/employers/${user.employerId}/suspend`);
      await staff.getByRole("button", { name: "停止する" }).click();
      await expect(staff.getByText("停止しました。")).toBeVisible();
      expect((await ask(`/files/${one?.file}`)).status).toBe(404);
      await expect.poll(async () => (await ask(publicPage)).status, { timeout: 5_000 }).toBe(404);
    });
    await staff.context().close();
    await reader.context().close();
  });

  test("staff add, change, order and remove photos of a 事業者", async ({ page, sql }) => {
    const user = await addEmployerUser(sql);
    await loginStaff(page, await addStaff(sql, { role: "editor" }));
    await page.goto(`/admin/employers/${user.employerId}`);
    await page.getByRole("link", { name: "写真", exact: true }).click();
    await expectPage(page, "写真");
    for (const alt of [first, second]) {
      await choose(page, await picture());
      await field(page, "alt").fill(alt);
      await page.getByRole("button", { name: "追加して公開する" }).click();
      await expect(page.getByText("写真を追加しました。")).toBeVisible();
      await expect(page.getByRole("img", { name: alt })).toBeVisible();
      // The next one begins on the same page, with an empty form.
      await expect(field(page, "alt")).toHaveValue("");
    }
    await look(page);
    await page.getByRole("button", { name: /1枚めの写真を\s*後ろへ/ }).click();
    await expect(page.getByText("順番を変えました。")).toBeVisible();
    await page.getByRole("link", { name: "1枚めの写真を変える" }).click();
    await expectPage(page, "1枚めの写真の変更");
    await expect(field(page, "alt")).toHaveValue(second);
    // A colleague is faster.
    await sql`update employer_photos set version = version + 1,
      shown = jsonb_set(shown, '{0,alt}', '"先に直した説明です"') where id = ${user.employerId}`;
    await field(page, "alt").fill("後に直した説明です");
    await page.getByRole("button", { name: "変えて公開する" }).click();
    await expect(page.getByRole("region", { name: "いま保存されている内容" })).toContainText(
      "先に直した説明です",
    );
    await expect(field(page, "alt")).toHaveValue("後に直した説明です");
    await page.getByRole("button", { name: "変えて公開する" }).click();
    await expect(page.getByText("写真を変えました。")).toBeVisible();
    await page.getByRole("link", { name: "2枚めの写真を削除する" }).click();
    await expectPage(page, "写真の削除");
    await page.getByRole("button", { name: "削除する" }).click();
    await expect(page.getByText("写真を削除しました。")).toBeVisible();
    const [row] = await sql`select shown, proposed, state from employer_photos where id = ${user.employerId}`;
    expect(row).toMatchObject({ shown: [{ alt: "後に直した説明です" }], proposed: null, state: "approved" });
  });
});
