import { problemWords, type SchemeProblem } from "./schemeError.js";

/** A problem as it is told at a cell, which is not what people call it: that stands before the words. */
export const movedTo = (place: string, problem: SchemeProblem): SchemeProblem =>
  place === problem.place
    ? problem
    : {
        ...problem,
        place,
        message: problemWords(problem).zh,
        english: problemWords(problem).en,
      };
