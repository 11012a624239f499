// `node load-page.mjs URLS SECONDS PER_SECOND`: loads these pages in turn at this rate, however long the answers take;
// prints the times in ms as JSON. In a process of its own, so that the attack does not delay the measuring.
const [list, seconds, perSecond] = process.argv.slice(2);
const urls = String(list).split(" ");
const times = [];
const loads = [];
const gap = 1000 / Number(perSecond);
const begun = performance.now();
for (let n = 0; n < Number(seconds) * Number(perSecond); n += 1) {
  await new Promise((done) => setTimeout(done, Math.max(0, begun + n * gap - performance.now())));
  loads.push(load(urls[n % urls.length]));
}
await Promise.all(loads);
console.log(JSON.stringify(times));

async function load(url) {
  const at = performance.now();
  const response = await fetch(url, { headers: { "x-forwarded-for": "192.0.2.99" } });
  await response.text();
  times.push(response.status === 200 ? performance.now() - at : Number.MAX_SAFE_INTEGER);
}
