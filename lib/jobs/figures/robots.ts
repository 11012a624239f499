// Programs that name themselves: crawlers, previews of links, browsers without a window, libraries. Cubot makes phones.
const robot =
  /(?<!cu)bot\b|crawl|spider|slurp|preview|headless|lighthouse|inspectiontool|googleother|externalhit|monitor|curl|wget|python|java\/|go-http|undici|node-fetch|axios/i;

/** Whether a program says that it is none of a person's. One that hides is counted. */
export function isRobot(userAgent: string | null): boolean {
  return !userAgent || robot.test(userAgent);
}
