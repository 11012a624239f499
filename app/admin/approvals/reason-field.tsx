import { TextArea } from "@/components/form/text-area";

/** Why a submission is returned or rejected, for the 担当者 who submitted it. */
export function ReasonField() {
  return (
    <TextArea name="reason" label="理由" rows={5} help="この文のまま、担当者へのメールと画面に表示します。" />
  );
}
