import type { RoundTerms } from "../../../engine/answers/roundTerms.js";
import { daySerial } from "../../../exact/daySerial.js";
import { Fraction } from "../../../exact/fraction.js";
import type { SheetBuilder } from "../../sheetBuilder.js";
import { style } from "../../style.js";

/** What stands before the cells of the terms of a round on 说明, by the keys of their rows. */
const labels: Readonly<Record<keyof RoundTerms, string>> = {
  dueOn: "报送截止日期",
  handIn: "报送方式",
  contact: "联系人及电话",
};

export const termKeys = Object.keys(labels) as readonly (keyof RoundTerms)[];

const [labelColumn, valueColumn] = [3, 4];

/** The terms of the round, to be typed on 说明. @returns the row below */
export function termsRows(sheet: SheetBuilder, first: number, terms: RoundTerms): number {
  const day = daySerial(terms.dueOn);
  const contents = { ...terms, dueOn: day === null ? null : Fraction.of(day) };
  termKeys.forEach((key, at) => {
    const row = first + at;
    sheet.set(row, 1, key, style.hidden);
    sheet.set(row, 2, null, style.textCentered);
    sheet.set(row, labelColumn, labels[key], style.name);
    sheet.set(row, valueColumn, contents[key] || null, key === "dueOn" ? looks.day : style.inputText);
    sheet.height(row, 20);
  });
  sheet.validations.push({
    area: { row: first + termKeys.indexOf("dueOn"), column: valueColumn, rowCount: 1, columnCount: 1 },
    type: "date",
    operator: "between",
    formula1: "DATE(2000,1,1)",
    formula2: "DATE(2099,12,31)",
    prompt: { title: labels.dueOn, text: "最后一天收表的日期，写作“年-月-日”；填报表封面、收报进度和催报都用它。" },
    error: { title: "日期不正确", text: "请填写日期，写作“年-月-日”", style: "stop" },
    allowBlank: true,
  });
  return first + termKeys.length;
}

const looks = { day: { ...style.inputDate, align: style.inputText.align } } as const;
