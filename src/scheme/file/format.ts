/** The first field of a scheme file says what it is, for programs that come later as well. */
export const schemeFormat = "scorebook.scheme.1";
