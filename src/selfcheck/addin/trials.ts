/** Something that the add-in tries out in its own workbook, and what is found where all is well. */
export interface Trial {
  readonly group: "stored" | "workbook" | "working";
  readonly id: string;
  /** The requirement set without which it cannot be tried. */
  readonly needs: { readonly set: string; readonly version: string };
  /** What the file brought, and then what was written and read back. */
  readonly expected: string;
}

const api = (version: string): Trial["needs"] => ({ set: "ExcelApi", version });

/** In the order in which they are tried. */
export const trials = {
  native: {
    group: "stored",
    id: "native",
    needs: api("1.1"),
    expected: "文件：同；写入：同",
  },
  validation: {
    group: "workbook",
    id: "validation",
    needs: api("1.8"),
    expected: "文件：是,否；写入：>=0",
  },
  protection: {
    group: "workbook",
    id: "protection",
    needs: api("1.2"),
    expected: "文件：已保护，不能写入；解除后可以写入；再次保护",
  },
  hidden: { group: "workbook", id: "hidden", needs: api("1.2"), expected: "文件：隐藏；写入：隐藏" },
  names: {
    group: "workbook",
    id: "names",
    needs: api("1.4"),
    expected: "文件：设置!$B$5；写入：设置!$B$5",
  },
  titles: { group: "workbook", id: "titles", needs: api("1.9"), expected: "文件：2-3 行；写入：2-4 行" },
  conditional: {
    group: "workbook",
    id: "conditional",
    needs: api("1.6"),
    expected: "文件：$B$10>5 FFC7CE；写入：$B$10>6 C6EFCE",
  },
  xml: { group: "workbook", id: "xml", needs: api("1.5"), expected: "文件：甲<乙；写入：丙&丁" },
  settings: { group: "workbook", id: "settings", needs: api("1.4"), expected: "写入：甲乙；删除后：没有" },
  undo: {
    group: "working",
    id: "undo",
    needs: api("1.1"),
    expected: "写入：007、=文字、5；撤销后：2、空白、空白",
  },
  event: { group: "working", id: "event", needs: api("1.9"), expected: "P8" },
} as const satisfies Readonly<Record<string, Trial>>;

export type TrialName = keyof typeof trials;
