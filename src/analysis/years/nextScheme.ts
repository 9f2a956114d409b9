import { isDay, movedDay } from "../../exact/movedDay.js";
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
  if (last.version !== undefined)
    told("体系", { zh: `版本“${last.version}”不沿用`, en: `the version “${last.version}” is dropped` });
  if (last.incomplete !== undefined)
    told("体系", { zh: `仍标为不完整：${last.incomplete}`, en: `it is still marked incomplete: ${last.incomplete}` });
  if (next.title === last.title) told("体系", { zh: `标题未变：${last.title}`, en: `the title stays: ${last.title}` });
  for (const { place, text } of textsWithYears(last))
    told(place, { zh: `文字中有年份，请核对：${text}`, en: `the text names a year: ${text}` });
  return { definition, toCheck };
}

const anyYear = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Years in a text, some years later. @param only the year that moves: a number of a document keeps its own */
export const movedYears = (text: string, years: number, only?: string): string =>
  text.replace(anyYear, (year) => (only === undefined || year === only ? String(Number(year) + years) : year));

/** Every day in the figures of an item's rule. */
function withDays(value: unknown, move: (day: string) => string): unknown {
  if (typeof value === "string") return isDay(value) ? move(value) : value;
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
  if (!parameter.choices?.some(({ value }) => isDay(value)))
    return { ...parameter, default: withDays(set, move) as ParameterValue };
  return {
    ...parameter,
    default: isDay(set) ? movedDay(set, years) : set,
    choices: parameter.choices.map((choice) =>
      isDay(choice.value) ? { value: move(choice.value), label: movedYears(choice.label, years) } : choice,
    ),
  };
}

/** Every text that names a year and was left as it is, by what it belongs to; codes are none, and days have moved. */
function textsWithYears({ id: _id, title: _title, version: _version, ...last }: SchemeDefinition): readonly Located[] {
  return located(last, "").filter(({ text }) => text.search(anyYear) >= 0 && !isDay(text));
}

interface Located {
  readonly place: string;
  readonly text: string;
}

function located(value: unknown, place: string): readonly Located[] {
  if (typeof value === "string") return [{ place, text: value }];
  if (Array.isArray(value)) return value.flatMap((each) => located(each, place));
  if (typeof value !== "object" || value === null) return [];
  const { code, number, kind, name, value: chosen } = value as Readonly<Record<string, unknown>>;
  // what a day is called moved with it
  if (isDay(chosen)) return [];
  const own =
    typeof code === "string"
      ? `${code} ${String(name)}`
      : typeof number === "number"
        ? `口径 ${number}`
        : typeof kind === "string" && typeof name === "string"
          ? `参数 ${name}`
          : place;
  return Object.entries(value).flatMap(([key, each]) => (key === "code" ? [] : located(each, own)));
}
