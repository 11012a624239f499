const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const moment = /^\d{4}-\d{2}-\d{2}(T[\d:.]+)?$/;
const version = /^\d{1,4}$/;
const choice = /^[a-z_-]+$/;

/**
 * The texts among the values of a form, telephone numbers and amounts included. Left out is what a person chooses or never
 * sees: ids, dates and times, versions and the values of choices ("part_time").
 */
export function writtenTexts(values: Record<string, string>): string[] {
  const isWritten = (value: string) =>
    value.trim() !== "" && ![uuid, moment, version, choice].some((shape) => shape.test(value));
  return [...new Set(Object.values(values).filter(isWritten))];
}
