/** Milliseconds. */
export { day, hour, minute, second } from "./milliseconds.mjs";
