import { spawnSync } from "node:child_process";

const steps = [
  ["型の準備", ["node_modules/next/dist/bin/next", "typegen"]],
  ["型", ["node_modules/typescript/bin/tsc", "--noEmit"]],
  ["書き方", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]],
  ["使われていないもの", ["node_modules/knip/bin/knip.js"]],
];

/** Types, Biome and knip. All of them run, so that one run shows every problem. */
export function checks() {
  const failed = steps.filter(([, args]) => {
    const result = spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
    return result.status !== 0;
  });
  if (failed.length > 0) throw new Error(`見直しが必要です：${failed.map(([name]) => name).join("、")}`);
}
