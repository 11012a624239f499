/** Milliseconds. Plain JavaScript, because the page cache and the preload are loaded by Node without a compiler. */
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
