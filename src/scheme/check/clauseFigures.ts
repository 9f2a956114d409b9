import { Fraction } from "../../exact/fraction.js";
import type { ItemDefinition, ParameterDefinition, SchemeDefinition } from "../definition.js";
import { isReference } from "../scheme.js";
import type { SchemeProblem } from "../schemeError.js";
import { warningAt } from "./problem.js";
import { fault } from "../fault.js";

/** Points, and shares: "0.1分", "95%", "95 个百分点"; not "3 分钟", "三分之一" or "2 条". */
const figures = /(?<![\d.])(\d{1,6}(?:\.\d{1,6})?)\s*(分(?!钟|之|类|别|档|项|部)|%|％|个百分点)/gu;

/** Points and shares that an item's clause or description names, and that nothing of the item says: a slip, perhaps. */
export const clauseFigures = ({ sections, parameters }: SchemeDefinition): readonly SchemeProblem[] =>
  sections.flatMap(({ items }, section) =>
    items.flatMap((item, at) => {
      const own = figuresOf(item, parameters);
      return (["clause", "about"] as const).flatMap((field) => {
        const strange = [...item[field].matchAll(figures)].filter(([, written = "", unit = ""]) => {
          const figure = Fraction.parse(written);
          const asShare = unit.startsWith("分") ? figure : figure.over(Fraction.of(100));
          return !own.some((each) => each.equals(figure) || each.equals(asShare));
        });
        const named = [...new Set(strange.map(([text]) => text))].join("、");
        const where = field === "clause" ? fault("条款") : fault("考核内容");
        return named === ""
          ? []
          : [
              warningAt(item.code, fault("{0}中的 {1} 不在本项的满分和参数中，请核对", where, named), [
                "sections",
                section,
                "items",
                at,
                field,
              ]),
            ];
      });
    }),
  );

/** Every figure that an item sets, with those that a round may set for it. */
function figuresOf({ full, params }: ItemDefinition, parameters: readonly ParameterDefinition[]): readonly Fraction[] {
  const ofParameter = (name: string): unknown => {
    const found = parameters.find((each) => each.name === name);
    return [found?.default, found?.choices?.map(({ value }) => value)];
  };
  const parse = (value: unknown): readonly Fraction[] => {
    if (Array.isArray(value)) return value.flatMap(parse);
    if (isReference(value)) return parse(ofParameter(value.parameter));
    const text = typeof value === "number" ? String(value) : value;
    return typeof text === "string" && /^\d{1,9}(\.\d{1,9})?$/.test(text) ? [Fraction.parse(text)] : [];
  };
  return [full, ...Object.values(params as Readonly<Record<string, unknown>>)].flatMap(parse);
}
