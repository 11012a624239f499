// `node load.mjs URL SECONDS CONNECTIONS`: requests the address again as soon as it has answered, on each connection; prints
// { failed, perSecond } as JSON.
import { visitor } from "./asking.mjs";

const [target, seconds, connections] = process.argv.slice(2);
const url = new URL(String(target));
const begun = performance.now();
const end = begun + Number(seconds) * 1000;
let answered = 0;
let failed = 0;

await visitor(Number(connections)).askOn(
  () => performance.now() < end && url,
  (status) => {
    if (status === 200) answered += 1;
    else failed += 1;
  },
);
console.log(JSON.stringify({ failed, perSecond: (answered * 1000) / (performance.now() - begun) }));
