import { sql } from "drizzle-orm";
import { closeDb, getDb } from "@/lib/db/client";
import { underLimits } from "@/lib/db/limits";
import { searchNewJobs } from "@/lib/job-alerts/search-new";
import { residentMiB } from "./resident";

// Prints how long one pass of 新着のお知らせ takes, and by how much the process grows meanwhile.
await getDb().execute(sql`select 1`);
const before = residentMiB([process.pid]);
let highest = before;
const watch = setInterval(() => {
  highest = Math.max(highest, residentMiB([process.pid]));
}, 50);
const began = performance.now();
await underLimits("maintenance", () => searchNewJobs(new Date(String(process.argv[2]))));
clearInterval(watch);
await closeDb();
console.log(JSON.stringify({ ms: performance.now() - began, mib: highest - before }));
