// @ts-check
import { createHmac } from "node:crypto";
import { parentPort } from "node:worker_threads";
import { hash } from "bcryptjs";

// bcrypt reads the first 72 bytes only, which are 24 kana; the HMAC turns every password into 64. Its key is a fixed
// label and no secret: it makes these hashes different from those of any other site.
/** @param {string} password */
function digest(password) {
  return createHmac("sha384", "iwaki-job-support/password/1")
    .update(password.normalize("NFKC"))
    .digest("base64");
}

/** @type {ReturnType<typeof loadEstimator> | undefined} */
let estimator;

// The dictionaries take time and some megabytes, so the first estimate loads them.
/** @param {{ password: string, words: string[] }} input */
async function estimate({ password, words }) {
  estimator ??= loadEstimator();
  const { score, sequence } = (await estimator).check(password, words);
  return { score, dictionary: sequence.some((match) => match.pattern === "dictionary") };
}

async function loadEstimator() {
  const [{ ZxcvbnFactory }, common, ja] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-ja"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...ja.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

/** @param {import("./workers").Task} task */
function run(task) {
  switch (task.name) {
    case "bcrypt":
      return hash(digest(task.password), task.salt);
    case "estimate":
      return estimate(task);
  }
}

parentPort?.on("message", async (task) => {
  try {
    parentPort?.postMessage({ result: await run(task) });
  } catch (error) {
    parentPort?.postMessage({ error: String(error) });
  }
});
