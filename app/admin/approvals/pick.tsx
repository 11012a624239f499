/** The checkbox of a row in a queue. lib/form/picked.ts reads it. */
export function Pick({ id, version, name }: { id: string; version: number; name: string }) {
  return (
    <label className="inline-flex size-11 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        name={`pick-${id}`}
        value={version}
        aria-label={`${name}を選ぶ`}
        className="size-6 accent-key-900"
      />
    </label>
  );
}
