import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";

/** Why the start must not go on with these packages: a lost connection of an unpatched driver ends the whole site. */
export function patchProblems(root = ".") {
  return isPatched(root)
    ? []
    : ["部品に patches の修正が当たっていません。同じ AUTH_SECRET で npm run build を実行してください。"];
}

/** Applies the files in `patches` to the installed packages, once. Throws when a package differs from its patch. */
export function applyPatches() {
  if (isPatched(".")) return;
  for (const { file } of patchedFiles(".")) unlinkFromOthers(file);
  const args = ["node_modules/patch-package/index.js", "--error-on-fail"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`部品に patches の修正を当てられません。\n${stdout}${stderr}`);
}

function isPatched(root) {
  return patchedFiles(root).every(({ file, texts }) => {
    const source = readFileSync(file, "utf8");
    return texts.every((text) => source.includes(text));
  });
}

/** Each file that the patches change, with the texts that it then holds: unchanged and added lines of each hunk. */
function patchedFiles(root) {
  const patches = readdirSync(join(root, "patches")).map((name) =>
    readFileSync(join(root, "patches", name), "utf8"),
  );
  return patches
    .flatMap((patch) => patch.split(/^diff --git /m).slice(1))
    .map((part) => ({
      file: join(root, /^\+\+\+ b\/(.+)$/m.exec(part)[1]),
      texts: part
        .split(/^@@ .*\n/m)
        .slice(1)
        .map((hunk) => hunk.replace(/^-.*\n/gm, "").replace(/^[ +]/gm, "")),
    }));
}

/** patch-package writes into the file, which may be a hard link into the package manager's cache. */
function unlinkFromOthers(file) {
  copyFileSync(file, `${file}.own`);
  renameSync(`${file}.own`, file);
}
