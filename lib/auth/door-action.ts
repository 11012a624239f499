import type { z } from "zod";
import type { AtTheDoor, DoorStep, Staff } from "@/lib/actors";
import { formAction } from "@/lib/form/action";
import { textEntries } from "@/lib/form/read";
import type { FormState, Refusal } from "@/lib/form/state";
import { requireAtDoor, requireForSetup } from "./current";

type Answer = Promise<Refusal | string>;

/** The form of one step at the door: whoever does not stand before it is sent to where they do. */
export function doorAction<S extends z.ZodType>(
  step: DoorStep,
  schema: S,
  run: (person: AtTheDoor, input: z.output<S>) => Answer,
) {
  return gated((next) => requireAtDoor(step, next), schema, run);
}

/** The forms of 二段階認証の設定, which stand at the door and past it. */
export function setupAction<S extends z.ZodType>(
  schema: S,
  run: (person: AtTheDoor | Staff, input: z.output<S>) => Answer,
) {
  return gated(requireForSetup, schema, run);
}

// As at the desk: who asks comes before anything of the form but the way on.
function gated<S extends z.ZodType, Who>(
  admit: (next: string | undefined) => Promise<Who>,
  schema: S,
  run: (who: Who, input: z.output<S>) => Answer,
) {
  return async (previous: FormState, data: FormData): Promise<FormState> => {
    const who = await admit(textEntries(data).next);
    return formAction(schema, (input) => run(who, input))(previous, data);
  };
}
