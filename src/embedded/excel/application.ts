import { ApiType } from "../protocol/apiObject.js";
import type { Book } from "../book/book.js";

/** Excel.Application */
export const application = new ApiType<Book>("Application", {
  get: { calculationMode: () => "Automatic" },
  call: {
    // a change is calculated with all others of its request in any case
    suspendApiCalculationUntilNextSync: () => undefined,
    calculate: () => undefined,
  },
});
