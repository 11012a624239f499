import { hashOrThrow, verifyPassword } from "@/lib/passwords/hash";
import { checkStrength } from "@/lib/passwords/rules";
import { workersAreBusy } from "@/lib/passwords/workers";
import { expect, test } from "@/tests/support/domain";
import { occupyWorkers, oldHash } from "@/tests/support/passwords";

const email = "hanako@example.jp";
const right = async (password: string, ...hashes: string[]) => {
  const answer = await verifyPassword({ email, password }, hashes);
  return answer.outcome === "verified" && answer.right;
};

test("a password matches its own hash and no other, up to the last of 128 characters", async () => {
  const long = "灯".repeat(127);
  const [hash, other] = [
    await hashOrThrow({ email, password: `${long}台` }),
    await hashOrThrow({ email: "jiro@example.jp", password: `${long}台` }),
  ];
  expect(await right(`${long}台`, hash, other)).toEqual([true, false]);
  expect(await right(`${long}代`, hash, other)).toEqual([false, false]);
  expect(await right(`${long}台`)).toEqual([]);
});

test("equal passwords of an address have different hashes, and one comparison fits both", async () => {
  const password = "correct horse battery";
  const hashes = [await hashOrThrow({ email, password }), await hashOrThrow({ email, password })];
  expect(hashes[0]).not.toBe(hashes[1]);
  expect(hashes.join()).not.toContain("$2b$");
  expect(await right(password, ...hashes)).toEqual([true, true]);
});

test("a hash of before, alone or beside a new one, fits its password and nothing else", async () => {
  const [old, fresh] = [await oldHash("old one"), await hashOrThrow({ email, password: "new one" })];
  expect(old).toMatch(/^\$2b\$11\$/);
  expect(await right("old one", old, fresh)).toEqual([true, false]);
  expect(await right("new one", old, fresh)).toEqual([false, true]);
  expect(await right("neither", old, fresh, "no hash at all", "")).toEqual([false, false, false, false]);
});

test("a password is the same in full-width and half-width characters", async () => {
  const hash = await hashOrThrow({ email, password: "Ｉｗａｋｉ１７ﾐｶﾝ" });
  expect(await right("Iwaki17ミカン", hash)).toEqual([true]);
});

test("who would wait for longer than two seconds is told that the site is busy, and the event loop goes on", async () => {
  let stall = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    stall = Math.max(stall, performance.now() - last);
    last = performance.now();
  }, 5);
  const answers = await Promise.all(
    Array.from({ length: 130 }, () => verifyPassword({ email, password: "guess" }, [])),
  );
  clearInterval(watch);
  const busy = answers.filter(({ outcome }) => outcome === "busy").length;
  expect(busy).toBeGreaterThan(100);
  expect(busy).toBeLessThan(130);
  test.info().annotations.push({ type: "longest stall", description: `${Math.round(stall)} ms` });
});

test("a crowd of others does not keep a known browser waiting", async () => {
  let isOver = false;
  const crowd = occupyWorkers(60).then(() => {
    isOver = true;
  });
  expect(workersAreBusy()).toBe(true);
  expect(await verifyPassword({ email, password: "guess" }, [])).toEqual({ outcome: "busy" });
  const known = await verifyPassword({ email, password: "guess" }, [], { lane: "known" });
  expect(known.outcome).toBe("verified");
  expect(isOver).toBe(false);
  await crowd;
  expect(workersAreBusy()).toBe(false);
});

/** Why this password is refused, or "strong". */
async function weakness(typed: string, words: string[]) {
  const strength = await checkStrength(typed, words);
  return strength.outcome === "weak" ? strength.weakness : strength.outcome;
}

test("common passwords, words of the site and the person's own words are refused with the reason", async () => {
  const own = ["hanako.suzuki@example.jp", "ABC0123456"];
  expect(await weakness("password", own)).toBe("common");
  expect(await weakness("iwaki2026", own)).toBe("site-word");
  expect(await weakness("いわき市就職", own)).toBe("site-word");
  expect(await weakness("suzuki12", own)).toBe("site-word");
  expect(await weakness("ABC0123456", own)).toBe("site-word");
  expect(await weakness("aaaaaaaaaaaa", own)).toBe("guessable");
  expect(await weakness("19900401", own)).toBe("guessable");
});

test("a long phrase and a password like the mailed ones are accepted, 128 equal characters are not", async () => {
  for (const good of [
    "みかんと灯台 の 17番目",
    "k7mfq2xwtz9dprhe",
    "correct horse battery staple",
    "x".repeat(128),
  ]) {
    const found = await weakness(good, []);
    if (good.startsWith("xxx")) expect(found).toBe("guessable");
    else expect(found, good).toBe("strong");
  }
});
