import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";

/** A list of departments as a CSV file that spreadsheet programs in China open rightly: UTF-8 with its mark. */
export const codedList = (departments: readonly DepartmentIdentity[]): Uint8Array =>
  new TextEncoder().encode(
    `\uFEFF代码,名称\r\n${departments.map(({ code, name }) => `${field(code)},${field(name)}\r\n`).join("")}`,
  );

const field = (text: string): string => (/[",，\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
