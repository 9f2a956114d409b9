/** The sheets of the workbooks; a program knows them by the key in A1, whatever they are renamed to. */
export const officeSheets = {
  home: "说明",
  overview: "总览",
  departments: "单位",
  reported: "自报",
  overrides: "核定",
  reasons: "核定理由",
  ledger: "台账",
  ratings: "评分",
  effective: "采用值",
  outcomes: "填报状态",
  scores: "得分",
  ranking: "排名",
  readings: "参数与口径",
  scheme: "指标体系",
  raw: "未舍入",
  lists: "选项",
  ledgerCheck: "台账核对",
  reasonCheck: "理由核对",
} as const;

/** 填报 has what the department fills in, and nothing else; 全部指标 shows it among all items. */
export const formSheets = {
  cover: "封面",
  form: "填报",
  all: "全部指标",
  readings: "口径",
  lists: "选项",
} as const;

/** The sheet of a form that carries the proof of its issue; it is not meant to be seen. */
export const proofSheetName = "发放凭证";

/** The sheet that carries the scheme itself, where the program has it not; it is not meant to be seen. */
export const schemeTextSheetName = "指标体系文本";

/** In the place of the number of issue, until a form is issued. */
export const notIssued = "未登记";

/** What stands in A1 of each sheet, in a hidden row and column. */
export const sheetKey = (kind: "office" | "form", sheet: string): string => `scorebook.${kind}.${sheet}`;

export const templateVersion = "3";

/**
 * The versions of issued forms that are taken. An older form cannot be built again; the manifest that it carries says
 * what was issued, and its inputs have the keys that they have today.
 */
export const readableFormVersions: readonly string[] = ["2", templateVersion];

/** Which template a form is made from. */
export const formTemplateId = ({ id }: { readonly id: string }): string => `scorebook.form.${id}`;
