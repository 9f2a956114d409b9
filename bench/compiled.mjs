/** A module of the built program. @param {string} path such as "engine/assess.js" */
export const compiled = (path) =>
  import(new URL(`../${process.env.SCOREBOOK_BENCH_DIST ?? "dist"}/${path}`, import.meta.url).href);
