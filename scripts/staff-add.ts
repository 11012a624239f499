// `npm run staff:add -- --email E --name N --role admin|editor`
import { addStaff } from "@/lib/staff/add";
import { serverPrompt } from "@/lib/staff/manage";
import { staffInput } from "@/lib/staff/schema";
import { atThePrompt, refuse } from "./staff/prompt";

await atThePrompt(["email", "name", "role"], staffInput, async (input) => {
  const answer = await addStaff(serverPrompt, input, new Date());
  if (answer.outcome === "taken") refuse("このメールアドレスの職員は、すでに登録されています。");
  if (answer.outcome === "busy") refuse("もう一度お試しください。");
  console.log(`初期パスワード: ${answer.initialPassword}`);
});
