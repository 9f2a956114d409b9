import type { Words } from "../../../words/words.js";
import { meantWords } from "../../../choice/meantWords.js";
import { isReference } from "../../../scheme/scheme.js";
import type { SchemeDefinition } from "../../../scheme/definition.js";
import type { Report } from "./report.js";
import type { Path } from "../tables/schemeSheets.js";
import { nearWords, shownText } from "./typedText.js";
import { fault } from "../../../scheme/fault.js";

/** Names parameters and readings that cells refer to and that there are not, with the nearest that there are. */
export function checkNames({ parameters, readings, sections, final }: SchemeDefinition, report: Report): void {
  const names = parameters.map(({ name }) => name);
  const refersTo = (value: unknown, path: Path) => {
    if (!isReference(value) || names.includes(value.parameter)) return;
    const { parameter } = value;
    say(path, fault("没有参数 {0}{1}", shownText(parameter), meantWords(nearWords(parameter, names))));
  };
  const say = (path: Path, message: Words) => {
    const place = report.placeOf(path);
    if (place !== undefined) report.wrong(place, message);
  };
  sections.forEach(({ items }, section) => {
    items.forEach((item, at) => {
      const path = ["sections", section, "items", at];
      for (const [param, value] of Object.entries<unknown>(item.params)) refersTo(value, [...path, "params", param]);
      for (const number of item.readings ?? [])
        if (!readings.some((reading) => reading.number === number))
          say([...path, "readings"], fault("没有口径 {0}", number));
    });
  });
  final.pool?.parts.forEach(({ share }, at) => {
    refersTo(share, ["final", "pool", "parts", at, "share"]);
  });
  readings.forEach(({ parameters: named }, at) => {
    for (const name of named) refersTo({ parameter: name }, ["readings", at, "parameters"]);
  });
}
