import { day } from "@/lib/form/fields";
import { jobTarget } from "@/lib/jobs/schema";

export const extensionInput = jobTarget.extend({ closesOn: day("新しい掲載終了日") });
