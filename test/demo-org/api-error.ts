/** An answer the API gives when it refuses: one code, one sentence, sometimes the fields. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly errorCode: string,
    message: string,
    readonly fields?: string[],
  ) {
    super(message);
  }
}

/** The body of a refused request: an array, also for one error. */
export function errorBody(error: ApiError): unknown[] {
  return [{ message: error.message, errorCode: error.errorCode, ...(error.fields ? { fields: error.fields } : {}) }];
}

export const notFound = () => new ApiError(404, 'NOT_FOUND', 'The requested resource does not exist');

export const sessionExpired = () => new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');

export const sessionNotValidForRest = () =>
  new ApiError(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API');

export const requestLimitExceeded = () => new ApiError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
