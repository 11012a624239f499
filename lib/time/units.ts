/** Units of time in milliseconds. */
export { day, hour, minute, second } from "./milliseconds.mjs";
