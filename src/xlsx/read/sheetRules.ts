import { isOn } from "../xml/attributes.js";
import type { ConditionalFormat, Validation } from "../bookContents.js";
import { expectInside } from "./formulaDanger.js";
import { damaged, type Place } from "../refusal.js";
import { type ElementReader, textReader, type XmlElement } from "../xml/xmlEvents.js";

/*
 * Validations and conditional formats exist in two vocabularies: the first edition's (ECMA-376 Part 1,
 * 18.3.1.33 and 18.3.1.18), and that of Excel 2010, in which Excel writes those that refer to another sheet
 * ([MS-XLSX] 2.6.53 and 2.6.5). The names are the same; range and formulas stand in elements of their own.
 */

type Take<Item> = (item: Item) => void;
type Child = (element: XmlElement) => ElementReader | undefined;

/** Reads `<dataValidations>`. */
export function validationsReader(place: Place, take: Take<Validation>): ElementReader {
  return inBoth((element) => {
    if (element.local !== "dataValidation") return undefined;
    const head = {
      type: element.get("type") ?? "none",
      operator: element.get("operator") ?? "between",
      allowBlank: isOn(element.get("allowBlank")),
      errorStyle: element.get("errorStyle") ?? "stop",
      showErrorMessage: isOn(element.get("showErrorMessage")),
    };
    let sqref = element.get("sqref");
    const formulas = new Map<string, string>();
    const parts: Child = ({ local }) => {
      if (local === "sqref") return textReader((text) => void (sqref = text));
      if (local !== "formula1" && local !== "formula2") return undefined;
      return formulaReader(place, (text) => void formulas.set(local, text));
    };
    const end = (): void => {
      sqref ??= damaged("a validation without range", place);
      take({ ...head, sqref, formula1: formulas.get("formula1"), formula2: formulas.get("formula2") });
    };
    return { ...inBoth(parts), end };
  });
}

/** Reads `<conditionalFormattings>` of Excel 2010. */
export function conditionalFormatsReader(place: Place, take: Take<ConditionalFormat>): ElementReader {
  return inBoth((element) =>
    element.local === "conditionalFormatting" ? conditionalFormatReader(element, place, take) : undefined,
  );
}

/** Reads one `<conditionalFormatting>`; its range may follow its rules. */
export function conditionalFormatReader(
  element: XmlElement,
  place: Place,
  take: Take<ConditionalFormat>,
): ElementReader {
  let sqref = element.get("sqref");
  const rules: Omit<ConditionalFormat, "sqref">[] = [];
  const parts: Child = (rule) => {
    if (rule.local === "sqref") return textReader((text) => void (sqref = text));
    if (rule.local !== "cfRule") return undefined;
    const formulas: string[] = [];
    rules.push({ type: rule.get("type") ?? "", operator: rule.get("operator"), formulas });
    return inBoth(({ local }) =>
      local === "formula" || local === "f" ? formulaReader(place, (text) => void formulas.push(text)) : undefined,
    );
  };
  const end = (): void => {
    // A rule of 2010 may stand in both vocabularies: the half without range applies to no cell by itself.
    const range = sqref;
    if (range !== undefined) rules.forEach((rule) => take({ sqref: range, ...rule }));
  };
  return { ...inBoth(parts), end };
}

/** A formula stands in the element itself, or in an `<f>` within it. */
function formulaReader(place: Place, done: (text: string) => void): ElementReader {
  let direct = "";
  let nested: string | undefined;
  return {
    ...inBoth(({ local }) => (local === "f" ? textReader((text) => void (nested = text)) : undefined)),
    text: (text) => void (direct += text),
    end() {
      const formula = nested ?? direct;
      expectInside(formula, () => place);
      done(formula);
    },
  };
}

/** The same children in either vocabulary. */
function inBoth(child: Child): ElementReader {
  return { child, foreign: child };
}
