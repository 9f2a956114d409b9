import { associateAll, type CustomFunctionsRuntime } from "../../functions/call/associateAll.js";

// Before the pane is loaded: a workbook with our functions waits for this alone.
associateAll(
  CustomFunctions as unknown as CustomFunctionsRuntime,
  () => Office.context?.displayLanguage,
  async () => (await import(/* webpackChunkName: "allFunctions" */ "../../functions/register.js")).customFunctions,
  async () => {
    const [{ explainHere }, { schemeSheets }] = await Promise.all([
      import(/* webpackChunkName: "allFunctions" */ "./explainHere.js"),
      import(/* webpackChunkName: "allFunctions" */ "../../host/excel/schemeSheets.js"),
    ]);
    return explainHere(schemeSheets);
  },
);
