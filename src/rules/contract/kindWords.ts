import { Fraction } from "../../exact/fraction.js";
import { numbersIn, plainText } from "./figureText.js";
import type { Figures, InputWords } from "./rule.js";
import { inChinese, type Say } from "../../words/say.js";

/** What one cell of several is called: by its word, or by its number in the document. */
export const kindName = (words: InputWords | undefined, at: number, say: Say = inChinese): string => {
  const word = words?.kinds?.[at];
  return word === undefined ? say({ zh: `第（${at + 1}）类`, en: `kind (${at + 1})` }) : `“${word}”`;
};

/** "第（1）类 2 处 × 0.5 分，第（3）类 …": only the kinds that were found are listed. */
export function termsOfKinds(figures: Figures, { counts, amounts, unit, words }: KindTerms, say: Say): string {
  const per = numbersIn(figures, amounts).map(plainText);
  const found = numbersIn(figures, counts);
  const told = found.flatMap((count, at) =>
    count.equals(Fraction.zero)
      ? []
      : [
          say({
            zh: `${kindName(words, at, say)} ${plainText(count)} ${unit} × ${per[at] ?? ""} 分`,
            en: `${kindName(words, at, say)} ${plainText(count)} × ${per[at] ?? ""}`,
          }),
        ],
  );
  return told.length > 0
    ? told.join(say({ zh: "，", en: ", " }))
    : say({ zh: `未发现${chineseNumeral(found.length)}类问题`, en: `none of the ${found.length} kinds was found` });
}

interface KindTerms {
  /** Names of the figures. */
  readonly counts: string;
  readonly amounts: string;
  readonly unit: string;
  readonly words: InputWords | undefined;
}

const digits = "零一二三四五六七八九";

/** A count of kinds from 1 to 99 as the office writes it: 七, 十二, 三十; 两 before 类. */
function chineseNumeral(count: number): string {
  if (count === 2) return "两";
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const first = tens === 0 ? "" : tens === 1 ? "十" : `${digits[tens] ?? ""}十`;
  return first + (ones === 0 && tens > 0 ? "" : (digits[ones] ?? ""));
}
