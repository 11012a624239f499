import { test } from "@/tests/support/e2e";

/** The two windows in which the tests look at the site. */
export const phone = { width: 360, height: 740 };
export const pc = { width: 1280, height: 800 };

type Way = {
  name: string;
  viewport: typeof phone;
  scripts: boolean;
  /** No script and no style of the build arrives, as on a broken network or in an old browser. */
  blocked?: true;
};

/** A small window with JavaScript and a large one without. */
export const ways: Way[] = [
  { name: "on a phone", viewport: phone, scripts: true },
  { name: "on a PC without JavaScript", viewport: pc, scripts: false },
];

/** For the stories on which everything else stands. */
export const everyWay: Way[] = [
  ...ways,
  { name: "on a PC", viewport: pc, scripts: true },
  { name: "on a phone without JavaScript", viewport: phone, scripts: false },
  { name: "with every script and style of the build blocked", viewport: phone, scripts: true, blocked: true },
];

/** Runs the tests that `stories` declares once in each way. */
export function inEachWay(chosen: Way[], stories: (way: Way) => void): void {
  for (const way of chosen) {
    const { name, viewport, scripts, blocked } = way;
    test.describe(name, () => {
      test.use({ viewport, javaScriptEnabled: scripts, expectedErrors: blocked ? [/ERR_FAILED/] : [] });
      if (blocked) {
        test.beforeEach(({ page }) => page.route("**/_next/static/**", (route) => route.abort()));
      }
      stories(way);
    });
  }
}
