// `npm run staff:reset -- --email E`
import { resetStaff } from "@/lib/staff/reset";
import { staffInput } from "@/lib/staff/schema";
import { atThePrompt, refuse } from "./staff/prompt";

await atThePrompt(["email"], staffInput.pick({ email: true }), async ({ email }) => {
  const answer = await resetStaff(email, new Date());
  if (answer.outcome === "busy") refuse("もう一度お試しください。");
  if (answer.outcome !== "reset") refuse("このメールアドレスの職員は登録されていません。");
  console.log(`初期パスワード: ${answer.initialPassword}`);
  console.log(
    "二段階認証を外し、停止していれば再開しました。次のログインで、パスワードと二段階認証を設定します。",
  );
});
