import { headNames, unfilled } from "../../word/headNames.js";
import type { PaperHead } from "../../word/paper.js";
import { numberFault } from "../../word/paperNumber.js";
import { Failure } from "./failure.js";
import { dayOption, type Arguments } from "./readArguments.js";
import type { Words } from "../../words/words.js";

/** The options of an official paper alone. */
const ofPaper = ["number", "date", "to", "sign"] as const;

/**
 * What the options say about the head of an official paper; null where the file is none.
 *
 * @throws Failure for a number that is none, and for options that only a paper has
 */
export function paperHead(args: Arguments, out: string): PaperHead | null {
  if (!/\.docx$/i.test(out)) {
    const given = ofPaper.find((name) => args.text(name) !== undefined);
    if (given !== undefined)
      throw new Failure({
        zh: `选项 --${given} 只用于公文：--out 应为 .docx 文件`,
        en: `Option --${given} is for official papers only: --out should be a .docx file`,
      });
    return null;
  }
  const text = (name: string): string | undefined => args.text(name)?.trim() || undefined;
  const [office, number, addressees, date] = [text("office"), text("number"), text("to"), dayOption(args, "date")];
  const fault = number === undefined ? null : numberFault(number);
  if (fault) throw new Failure({ zh: `选项 --number：${fault.zh}`, en: `Option --number: ${fault.en}` });
  const signatory = text("sign") ?? office?.replace(/文件$/, "");
  return {
    ...(office !== undefined && { office }),
    ...(number !== undefined && { number }),
    ...(addressees !== undefined && { addressees }),
    ...(signatory !== undefined && { signatory }),
    ...(date !== undefined && { date }),
  };
}

/** What the paper lacks, for the line that says that it was written. */
export function absentWords(head: PaperHead): Words {
  const absent = unfilled(head).map((element) => headNames[element]);
  return absent.length === 0
    ? { zh: "；版记未附", en: "; without a 版记" }
    : {
        zh: `；未写${absent.map(({ zh }) => zh).join("、")}，版记未附`,
        en: `; not written: ${absent.map(({ en }) => en).join(", ")}; without a 版记`,
      };
}
