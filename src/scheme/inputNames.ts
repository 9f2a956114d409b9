import { quoted } from "../words/quoted.js";
import { isReference, type Item, type ItemInput, type Scheme } from "./scheme.js";

/** What an input cell is to those who fill it in and read it: nobody in an office knows its key. */
export interface InputName {
  /** Code and name of its item, such as "1.1.1.2 办件提前办结率". */
  readonly item: string;
  /** What is filled in there: of an input with several cells, what this one alone is for. */
  readonly label: string;
}

const kept = new WeakMap<Scheme, ReadonlyMap<string, InputName>>();

/** By the keys of inputs, such as "1.1.1.2.onTime". */
export function inputNames(scheme: Scheme): ReadonlyMap<string, InputName> {
  const known = kept.get(scheme);
  if (known) return known;
  const made = new Map(
    scheme.items.flatMap((item) =>
      item.inputs.flatMap((input) => {
        const labels = cellLabels(scheme, item, input);
        return input.keys.map((key, at) => [key, { item: itemNamed(item), label: labels[at] ?? input.label }] as const);
      }),
    ),
  );
  kept.set(scheme, made);
  return made;
}

export const itemNamed = ({ code, name }: Pick<Item, "code" | "name">): string => `${code} ${name}`;

/** In one run of text: 1.1.1.2 办件提前办结率“办结的办件”. */
export const inputNamed = ({ item, label }: InputName): string =>
  label === "" || item.endsWith(` ${label}`) ? item : `${item}${quoted(label)}`;

/** What each cell of an input is called: by its own words, by those of the amounts that it is counted by, or by number. */
export function cellLabels(scheme: Scheme, item: Item, input: ItemInput): readonly string[] {
  const { keys, label } = input;
  const words = cellWords(scheme, item, input);
  return keys.map((_, at) => words?.[at] ?? (keys.length > 1 ? `${label}（${at + 1}）` : label));
}

function cellWords(scheme: Scheme, { rule, params }: Item, { keys, label, kinds, formal }: ItemInput) {
  if (kinds) return kinds.map((kind) => `${label}（${kind}）`);
  const alike: readonly string[] = rule.alike ?? [];
  if (keys.length < 2 || !alike.includes(formal)) return undefined;
  const amounts = alike.map((name) => params[name]).find(isReference);
  const labels = amounts && scheme.parameters.get(amounts.parameter)?.labels;
  return labels?.length === keys.length ? labels : undefined;
}
