/** What fifty presses of the same button at the same time do. */
export function fifty<T>(press: () => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: 50 }, press));
}
