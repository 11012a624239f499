// Stops the database when the process that started it ends, even by kill -9: that closes the standard input of this one.
import { spawnSync } from "node:child_process";

const [pgCtl, cluster, account] = process.argv.slice(2);
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.stdin.resume();
process.stdin.on("close", () => {
  const args = ["stop", "-m", "fast", "-w", "-t", "30", "-D", cluster];
  spawnSync(pgCtl, args, { ...JSON.parse(account), cwd: "/", stdio: "ignore" });
  process.exit();
});
