import { DataTable } from "@/components/ui/data-table";
import { SectionTitle } from "@/components/ui/section-title";
import type { usersOfEmployer } from "@/lib/employers/users/list";
import { longMoment } from "@/lib/time/format";

type Accounts = Awaited<ReturnType<typeof usersOfEmployer>>;

/** Who signs in for this 事業者. */
export function Accounts({ accounts }: { accounts: Accounts }) {
  return (
    <>
      <SectionTitle>担当者</SectionTitle>
      {accounts.length === 0 ? (
        <p>この事業者のアカウントはありません。</p>
      ) : (
        <DataTable
          caption="担当者"
          columns={[
            { name: "お名前", cell: ({ name }) => name },
            { name: "メールアドレス", cell: ({ email }) => <span className="break-all">{email}</span> },
            { name: "状態", cell: ({ suspendedAt }) => (suspendedAt ? "停止中" : "利用中") },
            {
              name: "最後のログイン",
              cell: ({ lastLoginAt }) => (lastLoginAt ? longMoment(lastLoginAt) : "まだありません"),
            },
          ]}
          rows={accounts}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
