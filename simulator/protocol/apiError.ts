/** A failure as Excel reports it: `code` is what add-ins look at. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** The embedded workbook knows only what the add-in uses; whatever else is asked for is named. */
export const apiNotFound = (member: string): ApiError =>
  new ApiError("ApiNotFound", `The API '${member}' is not in the embedded workbook.`, 404);

export const invalidArgument = (): ApiError =>
  new ApiError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");

export const accessDenied = (): ApiError =>
  new ApiError(
    "AccessDenied",
    "You can't perform the requested operation. The cell or chart you're trying to change is on a protected sheet.",
    403,
  );

export const itemNotFound = (): ApiError => new ApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
