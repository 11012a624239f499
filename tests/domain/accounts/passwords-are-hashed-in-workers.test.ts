import { hashOrThrow, verifyPassword } from "@/lib/passwords/hash";
import { checkStrength } from "@/lib/passwords/rules";
import { runInWorker } from "@/lib/passwords/workers";
import { expect, test } from "@/tests/support/domain";

test("a password matches its own hash and no other, up to the last of 128 characters", async () => {
  const long = "灯".repeat(127);
  const hash = await hashOrThrow(`${long}台`);
  expect(hash).toMatch(/^\$2b\$11\$/);
  expect(await verifyPassword(`${long}台`, hash)).toBe("right");
  expect(await verifyPassword(`${long}代`, hash)).toBe("wrong");
  expect(await verifyPassword(`${long}台`, undefined)).toBe("wrong");
});

test("a password is the same in full-width and half-width characters", async () => {
  const hash = await hashOrThrow("Ｉｗａｋｉ１７ﾐｶﾝ");
  expect(await verifyPassword("Iwaki17ミカン", hash)).toBe("right");
});

test("beyond a hundred waiting hashes a login is told at once that the site is busy", async () => {
  const cheap = await runInWorker("hash", { password: "right", cost: 6 });
  if (cheap.outcome === "busy") throw new Error("busy before the crowd");
  let stall = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    stall = Math.max(stall, performance.now() - last);
    last = performance.now();
  }, 5);
  const answers = await Promise.all(Array.from({ length: 130 }, () => verifyPassword("guess", cheap.result)));
  clearInterval(watch);
  const busy = answers.filter((answer) => answer === "busy").length;
  expect(busy).toBeGreaterThan(0);
  expect(answers.filter((answer) => answer === "wrong")).toHaveLength(130 - busy);
  test.info().annotations.push({ type: "longest stall", description: `${Math.round(stall)} ms` });
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
