// `node ask-many.mjs COUNT URL…`: asks for these addresses in turn until there were so many; fails on a 5xx.
import { visitor } from "./asking.mjs";

const [count, ...urls] = process.argv.slice(2);
let asked = 0;

await visitor(8).askOn(
  () => asked < Number(count) && urls[asked++ % urls.length],
  (status) => {
    if (status === 0 || status >= 500) process.exitCode = 1;
  },
);
