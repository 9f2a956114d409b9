import { newestScheme } from "../../../src/scheme/schemes.js";

const shipped = newestScheme();

/** Names that are everybody's, and no more 2020's than another assessment's. */
const common = /^.{1,3}$/;

/** What only papers of the assessment that the program has may say: its years, who and where, names, clauses, codes. */
const words: readonly string[] = [
  shipped.title,
  ...["全省", "福建", "闽", "电子政务", "考核办", "门户网站", "新媒体", "办事大厅"],
  ...shipped.sections.map(({ name }) => name),
  ...shipped.items.flatMap(({ name, definition }) => [name, definition.clause]),
  ...shipped.readings.map(({ question }) => question),
].filter((word) => !common.test(word) || /全省|福建|闽|考核办/.test(word));

const codes = shipped.items.map(({ code }) => code).filter((code) => code.split(".").length > 2);

/** The texts that say any of it. Years of the calendar of working days are the program's own. */
export const speakingOf2020 = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => {
    const said = text.replaceAll(/2019-2026 [0-9A-Z]{4}-[0-9A-Z]{4}/g, "");
    const value = said.slice(said.indexOf(": ") + 2);
    return (
      /(?<![\d.A-Za-z])20(?:19|20|21)(?=年|-\d|$|[^\d])/.test(value) ||
      words.some((word) => value.includes(word)) ||
      codes.some((code) => value === code || value.startsWith(`${code}.`) || value.startsWith(`${code} `))
    );
  });
