const ones = "零一二三四五六七八九";
const form = /^(?:([一二三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/;

/** A number up to 999 as it is written before the parts of a text: 一, 十二, 二十, 一百零三. */
export function hanNumber(text: string): number | undefined {
  const found = form.exec(text);
  if (!found) return undefined;
  const [, hundreds = "零", tens = "一", ten, unit = "零"] = found;
  const value = ones.indexOf(hundreds) * 100 + (ten ? ones.indexOf(tens) * 10 : 0) + ones.indexOf(unit);
  return value > 0 ? value : undefined;
}
