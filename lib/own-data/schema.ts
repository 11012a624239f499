import { z } from "zod";
import { currentPassword } from "@/lib/form/fields";

/** The password before the file of one's own data. */
export const confirmOwnerInput = z.object({ currentPassword });
