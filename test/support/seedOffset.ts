/**
 * Added to every seed of the tests that have a longer run: 0 in `npm test`, so that it does the same each time; another
 * number in each `npm run test:long`, which prints it.
 */
export const seedOffset = Number(process.env["SCOREBOOK_SEED"] ?? "0");
