import { associateAll } from "../functions/associateAll.js";

// Before the pane: a workbook with our functions waits for this script alone.
associateAll();
