/** The two windows in which the tests look at the site. */
export const phone = { width: 360, height: 740 };
export const pc = { width: 1280, height: 800 };

/** A small window with JavaScript and a large one without. */
export const ways = [
  { name: "on a phone", viewport: phone, scripts: true },
  { name: "on a PC without JavaScript", viewport: pc, scripts: false },
];
