import { ruleNamed, type RuleName } from "../../rules/index.js";
import { buildScheme } from "../../scheme/buildScheme.js";
import type { ItemDefinition, SchemeDefinition } from "../../scheme/definition.js";
import { ruleText } from "../../scheme/ruleText.js";
import { SchemeError } from "../../scheme/schemeError.js";
import { tablesOf } from "./buildSchemeBook.js";
import { ruleNames } from "./tables/ruleColumns.js";
import type { Path } from "./tables/schemeSheets.js";
import { BookFigures } from "./write/figures.js";
import { sentenceText } from "./write/sentenceCell.js";
import { saidLater } from "./write/sentenceTemplates.js";

/** An item as its row says it, read back for whoever wrote it. */
export interface SchemeRow {
  readonly code: string;
  readonly name: string;
  /** The part that it belongs to. */
  readonly section: string;
  /** "" where nothing is said. */
  readonly full: string;
  /** It earns nothing, and may void what others earn. */
  readonly isVeto: boolean;
  /** What the row means; null where that cannot be said yet. */
  readonly sentence: string | null;
  readonly clause: string;
  /** Where it stands; null in a text. */
  readonly place: string | null;
}

/**
 * Every item of a scheme with what its row means. Of a scheme that is not in order, the sentence is said from the
 * figures of the row alone, as the workbook says it.
 *
 * @param draft of any shape: what could be read
 */
export function schemeRows(
  draft: SchemeDefinition,
  placeOf: (path: Path) => string | undefined = () => undefined,
): readonly SchemeRow[] {
  const sentence = sentencesOf(draft);
  return draft.sections.flatMap((section, at) =>
    section.items.map((item, index): SchemeRow => {
      const { code, name, full, clause, rule } = item;
      return {
        code,
        name: textOf(name),
        section: textOf(section.name),
        full: textOf(full),
        isVeto: isRule(rule) && ruleNamed(rule).vetoes !== undefined,
        sentence: sentence(item),
        clause: textOf(clause),
        place: placeOf(["sections", at, "items", index]) ?? null,
      };
    }),
  );
}

/** A draft may name a rule that there is not, or none. */
const isRule = (rule: string): rule is RuleName => ruleNames.some((name) => name === rule);

/** A draft may say nothing where a scheme must. */
const textOf = (text: string | undefined | null): string => text ?? "";

function sentencesOf(draft: SchemeDefinition): (item: ItemDefinition) => string | null {
  const scheme = attempted(() => buildScheme(draft), SchemeError);
  if (scheme) {
    const said = new Map(scheme.items.map((item) => [item.code, ruleText(scheme, item)]));
    return ({ code }) => said.get(code) ?? null;
  }
  const tables = attempted(() => tablesOf(draft), Error);
  if (!tables) return () => null;
  const figures = new BookFigures(tables);
  const rows = new Map(tables.items.map((row) => [row["code"], row]));
  return ({ code }) => {
    const said = sentenceText(rows.get(code) ?? {}, undefined, figures);
    return said === saidLater || said === "" ? null : said;
  };
}

function attempted<T>(work: () => T, kind: new (...args: never) => Error): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof kind) return null;
    throw error;
  }
}
