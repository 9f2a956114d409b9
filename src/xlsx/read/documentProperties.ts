import { unescapeText } from "../xml/escapedText.js";
import { isReserved } from "../zip/entryNames.js";
import type { Part, Parts } from "../xml/packageParts.js";
import type { ReadLimits } from "../readLimits.js";
import { damaged, refuse } from "../refusal.js";
import { readXml, textReader } from "../xml/xmlEvents.js";
import { wholeText } from "../xml/xmlText.js";

/** The program that saved the file (ECMA-376 Part 1, 22.2.2.1 Application). */
export function readAppName(part: Part, limits: ReadLimits): string | undefined {
  let name: string | undefined;
  readXml(part, "appProperties", limits, (root) =>
    root.local !== "Properties"
      ? undefined
      : {
          child: ({ local }) => (local === "Application" ? textReader((text) => void (name = text.trim())) : undefined),
        },
  );
  return name;
}

/**
 * Custom document properties (ECMA-376 Part 1, 22.3): each has one value, of whatever type, as text.
 *
 * @throws Refused "damaged" for two of one name, "badName"
 */
export function readCustomProperties(part: Part, limits: ReadLimits): Map<string, string> {
  const place = { part: part.name };
  const properties = new Map<string, string>();
  readXml(part, "customProperties", limits, (root) =>
    root.local !== "Properties"
      ? undefined
      : {
          child(element) {
            if (element.local !== "property") return undefined;
            const name = element.get("name") ?? damaged("a property without name", place);
            if (isReserved(name)) refuse("badName", { ...place, found: name });
            if (properties.has(name)) damaged(`two properties ${name.slice(0, 40)}`, place);
            properties.set(name, "");
            return { foreign: () => textReader((text) => void properties.set(name, unescapeText(text))) };
          },
        },
  );
  return properties;
}

/** The contents of customXml/item1.xml, item2.xml, …, in the order of their numbers. */
export function customXmlTexts(parts: Parts): string[] {
  return parts.all
    .flatMap((part) => {
      const number = /^customxml\/item(\d{1,6})\.xml$/i.exec(part.name)?.[1];
      return number === undefined ? [] : [{ part, number: Number(number) }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ part }) => wholeText(part));
}
