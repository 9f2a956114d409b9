import type { ItemDefinition, ParameterDefinition, ParameterValue, SchemeDefinition } from "../../scheme/definition.js";
import type { Words } from "../../words/words.js";

/** A place that somebody has to look at before the new scheme is used. */
export interface ToCheck {
  /** Such as "1.1.1.1 按次扣分" or "参数 reportDue". */
  readonly place: string;
  readonly what: Words;
}

export interface NextScheme {
  readonly definition: SchemeDefinition;
  readonly toCheck: readonly ToCheck[];
}

export interface NextYear {
  readonly id: string;
  readonly title: string;
  /** By how many years days move. */
  readonly years: number;
  /** Values in force last year, by parameter; those of the scheme where absent. */
  readonly inForce: ReadonlyMap<string, ParameterValue>;
}

/**
 * Last year's scheme as the beginning of this year's: every item names its 上年代码, days move by whole years and are named to
 * be checked, parameters keep the values that were in force. Texts stay as they are; those that name a year are named.
 */
export function nextScheme(last: SchemeDefinition, next: NextYear): NextScheme {
  const toCheck: ToCheck[] = [];
  const told = (place: string, what: Words): void => void toCheck.push({ place, what });
  const day = (place: string) => (text: string) => {
    const moved = movedDay(text, next.years);
    const isShorter = moved.slice(5) !== text.slice(5);
    told(place, {
      zh: `日期 ${text} 改为 ${moved}${isShorter ? "（该年没有 2 月 29 日）" : ""}`,
      en: `the day ${text} became ${moved}${isShorter ? " (there is no 29 February)" : ""}`,
    });
    return moved;
  };
  const { version: _version, ...kept } = last;
  const definition: SchemeDefinition = {
    ...kept,
    id: next.id,
    title: next.title,
    parameters: last.parameters.map((parameter) => nextParameter(parameter, next, day(`参数 ${parameter.name}`))),
    sections: last.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...(withDays(item, day(`${item.code} ${item.name}`)) as ItemDefinition),
        lastYear: item.code,
      })),
    })),
  };
  for (const { place, text } of textsWithYears(last))
    told(place, { zh: `文字中有年份，请核对：${text}`, en: `the text names a year: ${text}` });
  return { definition, toCheck };
}

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** The same day some years later; 29 February becomes 28 where there is none. */
export function movedDay(day: string, years: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const moved = Number(year) + years;
  const isLeap = moved % 4 === 0 && (moved % 100 !== 0 || moved % 400 === 0);
  return `${String(moved).padStart(4, "0")}-${month}-${month === "02" && date === "29" && !isLeap ? "28" : date}`;
}

/** Years in a text, some years later: the title, and labels of days that move. */
export const movedYears = (text: string, years: number): string =>
  text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, (year) => String(Number(year) + years));

/** Every day in the figures of an item's rule. */
function withDays(value: unknown, move: (day: string) => string): unknown {
  if (typeof value === "string") return dayForm.test(value) ? move(value) : value;
  if (Array.isArray(value)) return value.map((each) => withDays(each, move));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withDays(each, move)]));
}

function nextParameter(
  parameter: ParameterDefinition,
  { years, inForce }: NextYear,
  move: (day: string) => string,
): ParameterDefinition {
  const set = inForce.get(parameter.name) ?? parameter.default;
  if (!parameter.choices?.some(({ value }) => dayForm.test(value)))
    return { ...parameter, default: withDays(set, move) as ParameterValue };
  return {
    ...parameter,
    default: typeof set === "string" && dayForm.test(set) ? movedDay(set, years) : set,
    choices: parameter.choices.map((choice) =>
      dayForm.test(choice.value) ? { value: move(choice.value), label: movedYears(choice.label, years) } : choice,
    ),
  };
}

function textsWithYears({ readings, sections }: SchemeDefinition): readonly { place: string; text: string }[] {
  const named = (place: string, texts: readonly string[]) =>
    texts.filter((text) => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)).map((text) => ({ place, text }));
  return [
    ...sections.flatMap(({ items }) =>
      items.flatMap((item) => {
        const labels = Object.values(item.inputs as Readonly<Record<string, { readonly label: string }>>);
        return named(item.code, [item.name, item.about, item.evidence, ...labels.map(({ label }) => label)]);
      }),
    ),
    ...readings.flatMap(({ number, question, reading, alternatives }) =>
      named(`口径 ${number}`, [question, reading, alternatives]),
    ),
  ];
}
