// `node ask-many.mjs COUNT URL…`: requests these addresses in turn, COUNT times in all; exits with 1 after a 5xx.
import { visitor } from "./asking.mjs";

const [count, ...urls] = process.argv.slice(2);
let asked = 0;

await visitor(8).askOn(
  () => asked < Number(count) && urls[asked++ % urls.length],
  (status) => {
    if (status === 0 || status >= 500) process.exitCode = 1;
  },
);
