/** A name that goes to the next line as a whole, and breaks only where a line of its own cannot hold it. */
export function WholeName({ name }: { name: string }) {
  return <span className="inline-block max-w-full">{name}</span>;
}
