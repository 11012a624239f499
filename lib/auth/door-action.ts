import type { z } from "zod";
import { formAction } from "@/lib/form/action";
import type { Refusal } from "@/lib/form/state";
import type { AtTheDoor, DoorStep } from "@/lib/staff/staff";
import { requireAtDoor } from "./current";

/** The form of one step at the door: whoever does not stand before it is sent to where they do. */
export function doorAction<S extends z.ZodType<{ next?: string | undefined }>>(
  step: DoorStep,
  schema: S,
  run: (person: AtTheDoor, input: z.output<S>) => Promise<Refusal>,
) {
  return formAction(schema, async (input) => run(await requireAtDoor(step, input.next), input));
}
