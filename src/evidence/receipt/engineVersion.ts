/**
 * The version of what turns inputs into scores. It is raised when the same inputs under the same rules would give
 * other results; test/evidence/engineVersion.test.ts fails until that is done.
 */
export const engineVersion = "1";
