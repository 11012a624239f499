/** The two windows that the site is looked at in. */
export const phone = { width: 360, height: 740 };
export const pc = { width: 1280, height: 800 };

/** Between them: small and large, with and without JavaScript. */
export const ways = [
  { name: "on a phone", viewport: phone, scripts: true },
  { name: "on a PC without JavaScript", viewport: pc, scripts: false },
];
