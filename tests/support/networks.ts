/** A different network for each number, so that rate limits of two people never meet. */
export const network = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
