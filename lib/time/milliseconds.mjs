// @ts-check
// Units of time in milliseconds. Plain JavaScript, because Node loads cache-handler.mjs without a compiler.

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
