import { z } from "zod";
import { email, typedPassword } from "@/lib/form/fields";

/** 職員のログイン */
export const staffLoginInput = z.object({
  email: email("メールアドレス"),
  password: typedPassword(),
  next: z.string().max(2000).optional().catch(undefined),
});
