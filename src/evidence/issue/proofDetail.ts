import type { Words } from "../../words/words.js";

/** What a proof of issue says that does not fit, by the names that IssueReading and IssueCheck give as data. */
const facts: Readonly<Record<string, Words>> = {
  manifest: { zh: "发放清单", en: "what was issued" },
  cover: { zh: "封面", en: "the cover" },
  sheet: { zh: "凭证工作表", en: "the sheet with the proof" },
  customXml: { zh: "文件内的凭证", en: "the proof kept in the file" },
  schemeId: { zh: "指标体系", en: "the scheme" },
  issueId: { zh: "发放编号", en: "the issue number" },
  departmentCode: { zh: "单位代码", en: "the code of the department" },
  departmentName: { zh: "单位名称", en: "the name of the department" },
  round: { zh: "考核轮次", en: "the round" },
  templateId: { zh: "模板", en: "the template" },
  templateVersion: { zh: "模板版本", en: "the version of the template" },
  ruleHash: { zh: "规则摘要", en: "the digest of the rules" },
  shortDigest: { zh: "校验码", en: "the check code" },
  keyId: { zh: "签名的密钥", en: "the key" },
  "not JSON": { zh: "内容不完整", en: "it is cut or changed" },
  "half signed": { zh: "签名不全", en: "it is half signed" },
  "not canonical": { zh: "写法与发放时不同", en: "it is not spelled as it was issued" },
};

/** The detail of a refusal in words, such as "sheet: not JSON"; what is a name or a number stays as it is. */
export function proofDetail(detail: string): Words {
  const known = Object.hasOwn(facts, detail) ? facts[detail] : undefined;
  if (known) return known;
  const [, copy = "", rest = ""] = /^(sheet|customXml): (.*)$/su.exec(detail) ?? [];
  if (copy !== "") {
    const [place, what] = [proofDetail(copy), proofDetail(rest)];
    return { zh: `${place.zh}：${what.zh}`, en: `${place.en}: ${what.en}` };
  }
  const strange = /^not a manifest: (.*)$/su.exec(detail)?.[1];
  if (strange !== undefined) return { zh: `不是发放清单：${strange}`, en: `not what an issue carries: ${strange}` };
  return { zh: detail, en: detail };
}
