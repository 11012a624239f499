// The provider's error names with their status and message.
const known = {
  invalid_idempotency_key: [400, "The key must be between 1-256 chars."],
  missing_api_key: [401, "Missing API key in the authorization header."],
  restricted_api_key: [401, "This API key is restricted to only send emails."],
  invalid_api_key: [403, "API key is invalid."],
  not_found: [404, "The requested endpoint does not exist."],
  method_not_allowed: [405, "Method is not allowed for the requested path."],
  invalid_idempotent_request: [409, "Same idempotency key used with a different request payload."],
  concurrent_idempotent_requests: [
    409,
    "Same idempotency key used while original request is still in progress.",
  ],
  validation_error: [422, "We found an error with one or more fields in the request."],
  missing_required_field: [422, "The request body is missing one or more required fields."],
  invalid_from_address: [422, "Invalid `from` field."],
  daily_quota_exceeded: [429, "You have reached your daily email sending quota."],
  monthly_quota_exceeded: [429, "You have reached your monthly email sending quota."],
  rate_limit_exceeded: [429, "Too many requests. Please limit the number of requests per second."],
  security_error: [451, "We may have found a security issue with the request."],
  application_error: [500, "An unexpected error occurred."],
  internal_server_error: [500, "An unexpected error occurred."],
};

/** An answer in the provider's shape. */
export function failure(name, message, status) {
  const [usualStatus, usualMessage] = known[name];
  const statusCode = status ?? usualStatus;
  return { status: statusCode, body: { statusCode, message: message ?? usualMessage, name } };
}
