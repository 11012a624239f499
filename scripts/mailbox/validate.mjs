import { failure } from "./errors.mjs";

const bare = /^[^\s@,;:<>()[\]\\"]+@[^\s@,;:<>()[\]\\"]+\.[^\s@,;:<>()[\]\\"]+$/;
const named = /^[^<>\r\n]*<([^<>\s]+)>$/;

/** The failure to answer with, or undefined when the provider would take this mail. */
export function invalidMail(mail) {
  if (typeof mail !== "object" || mail === null || Array.isArray(mail)) return failure("validation_error");
  for (const field of ["from", "to", "subject"]) {
    if (mail[field] === undefined || mail[field] === "") {
      return failure("missing_required_field", `Missing \`${field}\` field.`);
    }
  }
  if (!isAddress(mail.from)) {
    return failure(
      "invalid_from_address",
      "Invalid `from` field. The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.",
    );
  }
  for (const field of ["to", "cc", "bcc", "reply_to"]) {
    const refused = mail[field] === undefined ? undefined : invalidAddresses(field, mail[field]);
    if (refused) return refused;
  }
  if (mail.text === undefined && mail.html === undefined) {
    return failure("missing_required_field", "Missing `html` or `text` field.");
  }
  for (const field of ["subject", "text", "html"]) {
    if (mail[field] !== undefined && typeof mail[field] !== "string") {
      return failure("validation_error", `The \`${field}\` must be a string.`);
    }
  }
  if (/[\r\n]/.test(mail.subject)) {
    return failure("validation_error", "The `\\n` is not allowed in the `subject` field.");
  }
  return undefined;
}

function invalidAddresses(field, value) {
  const list = [value].flat();
  if (list.length === 0) return failure("missing_required_field", `Missing \`${field}\` field.`);
  if (list.length > 50)
    return failure("validation_error", `Too many \`${field}\` addresses. The maximum is 50.`);
  if (list.every(isAddress)) return undefined;
  return failure(
    "validation_error",
    `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
  );
}

function isAddress(text) {
  if (typeof text !== "string") return false;
  return bare.test(text) || bare.test(named.exec(text)?.[1] ?? "");
}
