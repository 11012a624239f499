import { getDb } from "@/lib/db/client";
import { announce, collectAnnounced, type Published, pathsOf, tagsOf } from "@/lib/page-cache/announce";
import { expect, test } from "@/tests/support/domain";

const tell = (...changed: Published[]) => getDb().transaction((tx) => announce(tx, changed));

test("all of it, each once, also when the action ends by a redirect, which is thrown", async () => {
  const changed = new Set<Published>();
  const redirect = new Error("NEXT_REDIRECT");
  const action = collectAnnounced(changed, async () => {
    await tell("jobs");
    await tell("jobs", "terms");
    throw redirect;
  });
  await expect(action).rejects.toBe(redirect);
  expect([...changed]).toEqual(["jobs", "terms"]);
});

test("and nothing of what others announce at the same time, or before and after", async () => {
  await tell("urgent");
  const sets = Array.from({ length: 20 }, () => new Set<Published>());
  await Promise.all(
    sets.map((changed, at) => collectAnnounced(changed, () => tell(at % 2 === 0 ? "jobs" : "notices"))),
  );
  await tell("terms");
  expect(sets.map((changed) => [...changed])).toEqual(
    sets.map((_, at) => [at % 2 === 0 ? "jobs" : "notices"]),
  );
});

test("a path for revalidatePath is the place that every instance is told about", () => {
  const all: Published[] = ["jobs", "employers", "notices", "urgent", "terms"];
  // As Next makes a tag of a path and its type.
  const tags = pathsOf(all).map(({ path, type }) => `_N_T_${path}${path.endsWith("/") ? "" : "/"}${type}`);
  expect(tags.join(",")).toBe(tagsOf(all));
  expect(pathsOf(["urgent"])).toEqual([{ path: "/", type: "layout" }]);
  expect(pathsOf(["terms"])).toEqual([
    { path: "/(public)/terms", type: "page" },
    { path: "/(applicants)/register", type: "page" },
  ]);
});
