import { blankText, equal, greater, ifError, index, notAvailable, positionOf, when } from "../../formula/build.js";
import { nameOfColumn } from "../../formula/functions.js";
import { number, ref, text, truth, type Expr } from "../../formula/expr.js";
import { scalarOf } from "../../engine/model/schemeParameters.js";
import { bounds, holdsWithin, type Bounds } from "../../rules/contract/bounds.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { ParameterDefinition } from "../../scheme/definition.js";
import { wholeBounds } from "../../scheme/parameterType.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookBuilder } from "../bookBuilder.js";
import { areaRef, cell, cellRef, type CellRef, type NameRef } from "../cellRef.js";
import { sheetKey } from "../sheetNames.js";
import { style } from "../style.js";

/** Where the hidden sheet of lists keeps the calculated values of parameters and the choices. */
const codes = { firstRow: 3, choiceColumn: 20 } as const;

/** The name of the list from which a choice is made. */
export const choicesName = (parameter: string): string => `${parameter}.choices`;

/** Where the names and the hidden values of parameters go. */
export interface ParameterContent {
  readonly book: BookBuilder;
  readonly scheme: Scheme;
  readonly kind: "office" | "form";
  readonly lists: string;
}

/** Formulas read bands and grades where they stand; everything else as its checked value. */
export function parameterNames(
  content: ParameterContent,
  inputs: ReadonlyMap<string, CellRef>,
  tables: ReadonlyMap<string, CellRef>,
): Map<string, NameRef> {
  const { book, scheme, lists } = content;
  const hidden = book.sheet(lists);
  hidden.state = "hidden";
  hidden.set(1, 1, sheetKey(content.kind, "lists"), style.hidden);
  const names = new Map<string, NameRef>();
  let row: number = codes.firstRow;
  let choiceColumn: number = codes.choiceColumn;
  for (const definition of scheme.parameters.values()) {
    const { name, kind } = definition;
    const at = tables.get(name);
    if (at && (kind === "bands" || kind === "grades")) {
      names.set(name, book.define(name, at));
      for (const column of [1, 2])
        book.define(
          nameOfColumn(name, column),
          areaRef(at.sheet, { row: at.row, column: at.column + column - 1, rowCount: at.rowCount, columnCount: 1 }),
        );
      continue;
    }
    hidden.set(row, 1, `${name}.code`, style.hidden);
    if (at) {
      book.define(name, at);
      for (let offset = 0; offset < at.rowCount; offset += 1)
        hidden.set(
          row,
          2 + offset,
          {
            expr: checkedNumber(
              ref(cellRef(at.sheet, at.row + offset, at.column, { row: true, column: true })),
              bounds.amount,
            ),
          },
          style.hidden,
        );
      names.set(
        name,
        book.define(`${name}.code`, areaRef(lists, { row, column: 2, rowCount: 1, columnCount: at.rowCount })),
      );
    } else {
      const input = inputs.get(name);
      if (!input) throw new TypeError(`no reading explains the parameter ${name}`);
      book.define(name, input);
      const choices = kind === "choice" ? choiceLists(content, definition, choiceColumn) : null;
      if (choices) choiceColumn += 2;
      hidden.set(row, 2, { expr: checkedValue(definition, ref(input), choices) }, style.hidden);
      names.set(name, book.define(`${name}.code`, cellRef(lists, row, 2, { row: true, column: true })));
    }
    row += 1;
  }
  return names;
}

interface Choices {
  readonly labels: NameRef;
  readonly values: NameRef;
  /** The cell over the first of them. */
  readonly above: Expr;
}

function choiceLists(
  { book, lists }: ParameterContent,
  { name, choices = [] }: ParameterDefinition,
  column: number,
): Choices {
  const hidden = book.sheet(lists);
  choices.forEach(({ label, value }, at) => {
    hidden.set(codes.firstRow + at, column, label, style.hidden);
    // a figure must be a number here: MIN and comparisons pass over a text that only looks like one
    hidden.set(codes.firstRow + at, column + 1, scalarOf(value), style.hidden);
  });
  const list = (position: number) =>
    areaRef(lists, { row: codes.firstRow, column: position, rowCount: choices.length, columnCount: 1 });
  return {
    labels: book.define(choicesName(name), list(column)),
    values: book.define(`${name}.values`, list(column + 1)),
    above: cell(lists, codes.firstRow - 1, column, { row: true, column: true }),
  };
}

/** The value that formulas read: a choice by label or by its own word; an error for anything else. */
function checkedValue(definition: ParameterDefinition, input: Expr, choices: Choices | null): Expr {
  if (choices) {
    const byList = (list: NameRef, otherwise: Expr) => {
      const at = positionOf(input, ref(list), choices.above);
      return when(greater(at, number(0)), index(ref(choices.values), at), otherwise);
    };
    return when(
      equal(input, blankText),
      notAvailable(),
      byList(choices.labels, byList(choices.values, notAvailable())),
    );
  }
  if (definition.kind === "truth")
    return when(
      equal(input, text(cellWords.yes)),
      truth(true),
      when(equal(input, text(cellWords.no)), truth(false), notAvailable()),
    );
  return checkedNumber(input, definition.kind === "share" ? bounds.share : wholeBounds(definition));
}

const checkedNumber = (input: Expr, within: Bounds): Expr =>
  when(ifError(holdsWithin(within, input), truth(false)), input, notAvailable());
