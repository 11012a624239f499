/** Names the account on a page whose button cannot be taken back: a browser may be shared. */
export function WhoseAccount({ name }: { name: string }) {
  return (
    <p className="mb-6 rounded-8 bg-solid-gray-50 p-4">
      ログイン中のアカウント：<strong className="inline-block max-w-full break-words">{name}</strong>
    </p>
  );
}
