import { DataTable } from "@/components/ui/data-table";
import { SectionTitle } from "@/components/ui/section-title";
import type { usersOfEmployer } from "@/lib/employers/users/list";
import { longMoment } from "@/lib/time/format";

type Users = Awaited<ReturnType<typeof usersOfEmployer>>;

/** The users of this 事業者. */
export function EmployerUsers({ users }: { users: Users }) {
  return (
    <>
      <SectionTitle>担当者</SectionTitle>
      {users.length === 0 ? (
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
          rows={users}
          keyOf={({ id }) => id}
        />
      )}
    </>
  );
}
