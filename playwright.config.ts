import { defineConfig } from "@playwright/test";
import { findChromium, findHeadlessChromium } from "./scripts/start/chromium.mjs";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  // Background requests of the browser itself would look like requests to foreign hosts.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Tests at the production build in a browser. */
const browsers = {
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  use: {
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    viewport: { width: 360, height: 740 },
    launchOptions: { executablePath: findHeadlessChromium(), args },
  },
};

export default defineConfig({
  globalSetup: "./tests/support/setup.ts",
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: "test-results",
  use: { launchOptions: { executablePath: findChromium(), args } },
  reporter: [["list"], ["./tests/support/closing-line.ts"]],
  projects: [
    { name: "domain", testDir: "tests", testMatch: ["domain/**/*.test.ts", "architecture.test.ts"] },
    { name: "e2e", testDir: "tests/e2e", ...browsers },
    // `npm run proof` ends with them: every page and every action, in every way, as everybody.
    { name: "matrices", testDir: "tests/matrices", ...browsers },
    // `npm run proof` and `npm run bench`: one row after the other, however long it takes.
    { name: "proof", testDir: "tests/proof", workers: 1, timeout: 0 },
    { name: "bench", testDir: "tests/bench", workers: 1, timeout: 0 },
  ],
});
