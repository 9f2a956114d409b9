import type { Words } from "../words/words.js";

export type PublishFault =
  | { readonly code: "noSheets" }
  | { readonly code: "noDepartments" }
  | { readonly code: "unknownDepartment"; readonly found: string };

/** What was asked for cannot be made: what, and what to do. */
export class PublishError extends Error {
  override readonly name = "PublishError";
  readonly words: Words;

  constructor(readonly fault: PublishFault) {
    const words = sentence(fault);
    super(words.zh);
    this.words = words;
  }
}

function sentence(fault: PublishFault): Words {
  switch (fault.code) {
    case "noSheets":
      return { zh: "没有选择工作表，请至少选一张", en: "No sheet is chosen: choose at least one" };
    case "noDepartments":
      return { zh: "没有单位，请至少选一个", en: "No department is chosen: choose at least one" };
    case "unknownDepartment":
      return {
        zh: `没有代码为 ${fault.found} 的单位，请核对代码`,
        en: `There is no department with the code ${fault.found}: check the code`,
      };
  }
}
