export type ListColumn = "code" | "name" | "other";

/** Code and name, where no headings say more. */
export const expectedFields = 2;

const code = /^(单位|部门|机构|组织)?(代码|编码|代号|编号)$|^(department\s*)?code$/i;
const name = /^(单位|部门|机构|组织)(名称|全称|简称)?$|^名称$|^(department\s*)?name$|^department$/i;

const columnOf = (field: string): ListColumn => (code.test(field) ? "code" : name.test(field) ? "name" : "other");

/** Which column is which, when a line is one of headings: it must say where the names are, or be a code and something. */
export function headingOf(fields: readonly string[]): readonly ListColumn[] | undefined {
  const columns = fields.map(columnOf);
  if (columns.includes("name")) return columns;
  const at = columns.indexOf("code");
  return at >= 0 && fields.length === expectedFields
    ? columns.map((column) => (column === "code" ? "code" : "name"))
    : undefined;
}
