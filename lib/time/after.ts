/** The moment `ms` milliseconds after another. */
export function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}
