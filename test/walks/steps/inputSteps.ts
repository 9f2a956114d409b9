import type { ItemInput } from "../../../src/scheme/scheme.js";
import type { Random } from "../../oracle/random.js";
import type { Typed } from "../support/act.js";
import { bodyOf, invalid, type InputSheet, type Meaning, type Value } from "../support/meaning.js";
import { doubt, fullWidth, pickBody, scheme, type Step } from "./step.js";

interface Cell {
  readonly sheet: InputSheet;
  readonly input: ItemInput;
  readonly key: string;
}

const cells: readonly Cell[] = scheme.items.flatMap(({ definition, inputs }) =>
  inputs
    .filter(({ type }) => type.kind !== "text")
    .flatMap((input) =>
      input.keys.flatMap((key): Cell[] => {
        if (definition.by === "office") return [{ sheet: "ratings", input, key }];
        return [
          ...(definition.by === "department" ? [{ sheet: "reported" as const, input, key }] : []),
          { sheet: "overrides", input, key },
        ];
      }),
    ),
);

interface Meant {
  readonly typed: Typed;
  readonly value: Value;
  /** A program may call it invalid instead. */
  readonly mayBeInvalid?: true;
  readonly format?: string;
}

function valuesFor({ input }: Cell): readonly Meant[] {
  const wrong: readonly Meant[] = [
    { typed: { text: "也许" }, value: invalid },
    { typed: { number: -1 }, value: invalid },
    { typed: { text: "*" }, value: invalid },
  ];
  const asText = (value: number): readonly Meant[] => [
    { typed: { text: String(value) }, value, mayBeInvalid: true },
    { typed: { text: fullWidth(String(value)) }, value, mayBeInvalid: true },
    { typed: { formula: `${value}+0` }, value, mayBeInvalid: true },
  ];
  switch (input.type.kind) {
    case "whole":
      return [
        { typed: { number: 10.000000000000002 }, value: 10 },
        { typed: { number: 4 }, value: 4 },
        { typed: { number: 1 }, value: 1, format: "0%" },
        ...asText(3),
        ...wrong,
        { typed: { number: 2.5 }, value: invalid },
      ];
    case "decimal":
      return [
        { typed: { number: 0.30000000000000004 }, value: 0.3 },
        { typed: { number: 0.95 }, value: 0.95, format: "0%" },
        { typed: { number: 1 }, value: 1 },
        ...asText(0.8),
        ...wrong,
      ];
    case "yesNo":
      return [
        { typed: { text: "是" }, value: "是" },
        { typed: { text: "否" }, value: "否" },
        { typed: { text: " 是" }, value: "是", mayBeInvalid: true },
        { typed: { text: "√" }, value: "是", mayBeInvalid: true },
        { typed: { number: 1 }, value: invalid },
        { typed: { text: "也许" }, value: invalid },
        { typed: { text: "?" }, value: invalid },
      ];
    case "date":
      return [
        { typed: { number: 44204 }, value: 44204 },
        { typed: { number: 44300 }, value: 44300 },
        { typed: { text: "未发布" }, value: "未发布" },
        { typed: { text: "2021-01-08" }, value: 44204, mayBeInvalid: true },
        { typed: { text: "2021年1月8日" }, value: 44204, mayBeInvalid: true },
      ];
    case "text":
      return [];
  }
}

/** Numerators and denominators are told apart by the order of their inputs; one that is alone is never spoilt by the other. */
const type: Step = {
  name: "an input is typed anew",
  weight: 6,
  plan(meaning, random) {
    const body = pickBody(meaning, random);
    const cell = pickCell(random);
    const { typed, value, mayBeInvalid, format } = random.pick(valuesFor(cell));
    const { code } = body;
    body.inputs[cell.sheet].set(cell.key, value);
    if (mayBeInvalid) {
      const spoil = (other: Meaning) => void bodyOf(other, code).inputs[cell.sheet].set(cell.key, invalid);
      doubt(meaning, {
        about: `${code} ${cell.key} ${JSON.stringify(typed)}`,
        place: { sheet: cell.sheet, column: "", text: code },
        otherwise: [spoil],
        showsItself: true,
      });
    }
    return [
      { do: "type", sheet: cell.sheet, row: { key: code }, column: cell.key, value: typed, ...(format && { format }) },
    ];
  },
};

const pickCell = (random: Random): Cell => random.pick(cells);

const clear: Step = {
  name: "an input is cleared",
  plan(meaning, random) {
    const body = pickBody(meaning, random);
    const { sheet, key } = pickCell(random);
    body.inputs[sheet].delete(key);
    return [{ do: "type", sheet, row: { key: body.code }, column: key, value: { blank: true } }];
  },
};

const leaveOut: Step = {
  name: "an item is set 不适用",
  plan(meaning, random) {
    const body = pickBody(meaning, random);
    const { sheet, key } = pickCell(random);
    body.inputs[sheet].set(key, "不适用");
    return [{ do: "type", sheet, row: { key: body.code }, column: key, value: { text: "不适用" } }];
  },
};

const sortRows: Step = {
  name: "an input sheet is sorted in whole rows",
  weight: 2,
  plan(meaning, random) {
    const { sheet, key } = pickCell(random);
    doubt(meaning, {
      about: `${sheet} in another order than the other sheets`,
      place: { sheet },
      otherwise: [],
      upsetsSheet: true,
    });
    return [{ do: "sort", sheet, by: key, descending: random.chance(0.5), first: "" }];
  },
};

const insertRow: Step = {
  name: "an empty row is inserted into an input sheet",
  plan(meaning, random) {
    const { sheet } = pickCell(random);
    return [{ do: "insertRow", sheet, before: { key: pickBody(meaning, random).code }, fill: "none", values: {} }];
  },
};

const insertColumn: Step = {
  name: "a column is inserted into an input sheet",
  plan(_, random) {
    const { sheet, key } = pickCell(random);
    return [{ do: "insertColumn", sheet, before: key }];
  },
};

export const inputSteps: readonly Step[] = [type, clear, leaveOut, sortRows, insertRow, insertColumn];
