import { associateAll } from "../functions/associateAll.js";

// Before the pane is loaded: a workbook with our functions waits for this alone.
associateAll(CustomFunctions as Parameters<typeof associateAll>[0], () => Office.context?.displayLanguage);
