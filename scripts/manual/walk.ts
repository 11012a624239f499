import type { Locator, Page } from "@playwright/test";
import { type Step, stepId } from "@/app/(public)/manual/chapter";
import { type ManualName, manuals } from "@/app/(public)/manual/manuals";
import { applicantStops } from "./applicant-stops";
import { employerStops } from "./employer-stops";
import { staffStops } from "./staff-stops";
import type { Stop, Visit } from "./stop";

const stops: Record<ManualName, Record<string, Stop>> = {
  phone: applicantStops,
  pc: applicantStops,
  business: employerStops,
  staff: staffStops,
};

export type Box = { x: number; y: number; width: number; height: number };
export type View = { id: string; step: Step; box: Box; press: Locator[] };

// CSS pixels. On a PC there is room for a ring around an entry of the menu.
const snugMargin = { phone: 0, pc: 8, business: 8, staff: 8 };

/** Follows the manual step by step, and calls `see` at each. */
export async function walk(
  manual: ManualName,
  visit: Visit,
  see: (view: View) => Promise<void>,
): Promise<void> {
  const { page } = visit;
  for (const chapter of manuals[manual].chapters) {
    for (const [at, step] of chapter.steps.entries()) {
      const id = stepId(chapter, at);
      const stop = stops[manual][id];
      if (!stop) throw new Error(`${manual}/${id} has no stop`);
      await stop.arrive?.(visit);
      const press = stop.press?.(page) ?? [];
      const margin = stop.snug ? snugMargin[manual] : 12;
      await see({ id, step, box: await around(stop.show(page), page, margin), press });
      if (stop.goOn) await press.at(-1)?.click();
    }
  }
}

/** The words in 「…」 and in ［…］; the latter name something that is pressed. */
export function namedWords(caption: string): { word: string; isPressed: boolean }[] {
  const found = caption.matchAll(/「([^」]+)」|［([^］]+)］/g);
  return [...found].map(([, said, pressed]) => ({
    word: (said ?? pressed) as string,
    isPressed: pressed !== undefined,
  }));
}

/**
 * The box around these elements. On a phone it is as wide as the screen; on pages of staff it reaches to the right end of
 * the main column, so that no sentence is cut.
 */
async function around(shown: Locator[], page: Page, margin: number): Promise<Box> {
  // All of them first, because the page before may have an element of the same name.
  for (const locator of shown) await locator.waitFor();
  const boxes = await Promise.all(shown.map((locator) => locator.evaluate(boxOf)));
  const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const isStaffPage = await page.getByRole("navigation", { name: "管理メニュー" }).isVisible();
  const column = isStaffPage ? [await page.locator("main").evaluate(boxOf)] : [];
  const right = Math.max(...[...boxes, ...column].map((box) => box.x + box.width));
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
