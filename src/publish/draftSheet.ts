export { DraftSheet } from "../workbook/draftSheet.js";
