import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { clearPress, notePress } from "@/components/ui/last-press";
import { textEntries } from "@/lib/form/read";
import type { FormState } from "@/lib/form/state";

type Action = (state: FormState, data: FormData) => Promise<FormState>;

const offline =
  "インターネットにつながっていません。入力した内容はこの画面に残っています。つながってから、もう一度押してください";
const failed =
  "送信できませんでした。入力した内容はこの画面に残っています。少したってから、もう一度押してください";
const deployed =
  "サイトが新しくなりました。入力した内容はこの画面に残っています。写し取ってからページを読み込みなおして、もう一度お試しください";

/**
 * The action as a browser calls it: when no answer arrives (no network, a failure, a deployment since the page was
 * loaded), the form stays with what was typed, instead of an error page.
 */
export function keepingInput(action: Action): Action {
  return async (state, data) => {
    notePress();
    try {
      const answer = await action(state, data);
      clearPress();
      return answer;
    } catch (error) {
      unstable_rethrow(error);
      clearPress();
      const reference = error instanceof Error && "digest" in error ? `（受付番号 ${error.digest}）` : "";
      const notSent = navigator.onLine ? failed + reference : offline;
      const sentence = unstable_isUnrecognizedActionError(error) ? deployed : notSent;
      return { status: "refused", errors: { "": sentence }, values: textEntries(data), at: Date.now() };
    }
  };
}
