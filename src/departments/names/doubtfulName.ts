/** What a line of a list looks like that is no name. */
export type NameDoubt = "phone" | "mail" | "date" | "figure" | "heading" | "total" | "number" | "codeIsName";

const headings =
  /^(序号|编号|单位|部门|名称|全称|简称|代码|备注|联系人|联系方式|(联系|办公)?电话|手机号?码?|姓名|职务|(单位|部门|机构)(名称|代码|全称|简称|名单)|填报单位|制表人?|审核人?|code|name|no\.?)[:：]?$/i;
const titles = /^附(件|表|录)?\s*[0-9一二三四五六七八九十]*[:：]?$|^附件|(名单|名册|一览表|统计表|明细表|花名册)$/;
const totals = /^[（(]?(合|总|小|共)\s*计|^[（(]?(以上)?共\s*[0-9一二三四五六七八九十百]+\s*[个家]/;
const dates =
  /^[12]\d{3}\s*[-/.年]\s*\d{1,2}(\s*[-/.月]\s*\d{1,2}\s*日?|\s*月?)$|^[12]\d{3}\s*年(度)?$|^\d{1,2}\s*月\s*\d{1,2}\s*日$/;
const phones = /(^|[^\d])1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}($|[^\d])|^\+?[(（]?0\d{2,3}[)）]?[-\s]?\d{7,8}(\D|$)/;

/** @returns undefined for what may be a name */
export function doubtfulName(name: string): Exclude<NameDoubt, "number" | "codeIsName"> | undefined {
  const text = name.normalize("NFKC").trim();
  if (/^\S+@\S+\.\S+$/.test(text)) return "mail";
  if (dates.test(text)) return "date";
  if (phones.test(text)) return "phone";
  if (/^[-+]?[\d\s.,%]*\d[\d\s.,%]*$/.test(text)) return "figure";
  if (totals.test(text)) return "total";
  return headings.test(text.replace(/\s/g, "")) || titles.test(text) ? "heading" : undefined;
}
