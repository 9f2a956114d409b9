import { ApiType } from "../protocol/apiObject.js";
import type { Book } from "../book/book.js";

/** Excel.Application */
export const application = new ApiType<Book>("Application", {
  get: { calculationMode: () => "Automatic" },
  call: {
    calculate: (book) => book.calculator.recalculateAll(),
    // ended by whoever carries out the request
    suspendApiCalculationUntilNextSync: (book) => book.suspendCalculation(),
  },
});
