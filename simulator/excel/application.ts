import { ApiType } from "../protocol/apiObject.js";
import type { Book } from "../book/book.js";

/** Excel.Application */
export const application = new ApiType<Book>("Application", {
  get: {
    calculationMode: () => "Automatic",
    calculationState: (book) => (book.calculator.isCalculating ? "Calculating" : "Done"),
  },
  call: {
    calculate: (book) => book.calculator.recalculateAll(),
    // ended by the executor of the request
    suspendApiCalculationUntilNextSync: (book) => book.suspendCalculation(),
    // nothing is drawn in the course of one request anyway
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
