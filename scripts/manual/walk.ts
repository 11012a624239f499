import type { Locator, Page } from "@playwright/test";
import { chapters, type Device, type Step, stepId } from "@/app/(public)/manual/chapters";
import { stops, type Visit } from "./stops";

export const windows = {
  phone: { width: 360, height: 740 },
  pc: { width: 1280, height: 800 },
} as const satisfies Record<Device, { width: number; height: number }>;

export type Box = { x: number; y: number; width: number; height: number };
export type View = { id: string; step: Step; box: Box; press: Locator[] };

// On a PC there is room for a ring above and below the menu's words.
const snugMargin = { phone: 0, pc: 8 };

/** Does what the manual says, step by step, and lets `see` look at each. */
export async function walk(device: Device, visit: Visit, see: (view: View) => Promise<void>): Promise<void> {
  const { page } = visit;
  for (const chapter of chapters(device)) {
    for (const [at, step] of chapter.steps.entries()) {
      const id = stepId(chapter, at);
      const stop = stops[id];
      if (!stop) throw new Error(`${id} has no stop`);
      await stop.arrive?.(visit);
      const press = stop.press?.(page) ?? [];
      const margin = stop.snug ? snugMargin[device] : 12;
      await see({ id, step, box: await around(stop.show(page), page, margin), press });
      if (stop.goOn) await press.at(-1)?.click();
    }
  }
}

/** The words in 「…」, and in ［…］ those of what is pressed. */
export function namedWords(caption: string): { word: string; isPressed: boolean }[] {
  const found = caption.matchAll(/「([^」]+)」|［([^］]+)］/g);
  return [...found].map(([, said, pressed]) => ({
    word: (said ?? pressed) as string,
    isPressed: pressed !== undefined,
  }));
}

/** From the first to the last, as wide as they are on a PC and as the screen on a phone. */
async function around(shown: Locator[], page: Page, margin: number): Promise<Box> {
  // All of them first: the page before may have one of the same name.
  for (const locator of shown) await locator.waitFor();
  const boxes = await Promise.all(shown.map((locator) => locator.evaluate(boxOf)));
  const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const most = page.viewportSize()?.width ?? right;
  const x = most < 768 ? 0 : Math.max(0, Math.floor(left) - margin);
  const y = Math.max(0, Math.floor(top) - margin);
  const width = most < 768 ? most : Math.min(most, Math.ceil(right) + margin) - x;
  return { x, y, width, height: Math.ceil(bottom) + margin - y };
}

// Runs in the page.
function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width, height };
}
