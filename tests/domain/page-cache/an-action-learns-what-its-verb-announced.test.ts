import { existsSync } from "node:fs";
import { getDb } from "@/lib/db/client";
import { announce, collectAnnounced, type Published, pathsOf, tagsOf } from "@/lib/page-cache/announce";
import { expect, test } from "@/tests/support/domain";

const announceInTransaction = (...changed: Published[]) => getDb().transaction((tx) => announce(tx, changed));

test("an action learns of every announcement once, also when it ends by a thrown redirect", async () => {
  const changed = new Set<Published>();
  const redirect = new Error("NEXT_REDIRECT");
  const action = collectAnnounced(changed, async () => {
    await announceInTransaction("jobs");
    await announceInTransaction("jobs", "terms");
    throw redirect;
  });
  await expect(action).rejects.toBe(redirect);
  expect([...changed]).toEqual(["jobs", "terms"]);
});

test("an action learns of no announcement of another action or of another time", async () => {
  await announceInTransaction("urgent");
  const sets = Array.from({ length: 20 }, () => new Set<Published>());
  await Promise.all(
    sets.map((changed, at) =>
      collectAnnounced(changed, () => announceInTransaction(at % 2 === 0 ? "jobs" : "notices")),
    ),
  );
  await announceInTransaction("terms");
  expect(sets.map((changed) => [...changed])).toEqual(
    sets.map((_, at) => [at % 2 === 0 ? "jobs" : "notices"]),
  );
});

test("a transaction announces each kind of content once, and a savepoint that is rolled back takes nothing with it", async ({
  sql,
}) => {
  const heard: string[] = [];
  const listening = await sql.listen("published", (tags) => heard.push(tags));
  await getDb().transaction(async (tx) => {
    for (let row = 0; row < 3; row += 1) await announce(tx, ["jobs"]);
    const savepoint = tx.transaction(async (inner) => {
      await announce(inner, ["urgent"]);
      inner.rollback();
    });
    await expect(savepoint).rejects.toThrow();
    await announce(tx, ["urgent"]);
    await announce(tx, ["jobs", "terms"]);
  });
  await announceInTransaction("jobs");
  await sql.notify("published", "last");
  await expect.poll(() => heard.at(-1)).toBe("last");
  await listening.unlisten();
  expect(heard.slice(0, -1)).toEqual(
    [["jobs"], ["urgent"], ["terms"], ["jobs"]].map((what) => tagsOf(what as Published[])),
  );
});

test("the paths for revalidatePath are those that are announced to every instance", () => {
  const all: Published[] = ["jobs", "employers", "notices", "urgent", "terms"];
  // Next makes a tag of a path and its type in this way.
  const tags = pathsOf(all).map(({ path, type }) => `_N_T_${path}${path.endsWith("/") ? "" : "/"}${type}`);
  expect(tags.join(",")).toBe(tagsOf(all));
  expect(pathsOf(["urgent"])).toEqual([{ path: "/", type: "layout" }]);
  expect(pathsOf(["terms"])).toEqual([
    { path: "/(public)/terms", type: "page" },
    { path: "/(accounts)/register", type: "page" },
  ]);
});

test("every path that is announced is a page or a folder of app", () => {
  for (const { path, type } of pathsOf(["jobs", "employers", "notices", "urgent", "terms"])) {
    const file = type === "page" ? `app${path}/page.tsx` : `app${path}`;
    expect(existsSync(file), file).toBe(true);
  }
});
