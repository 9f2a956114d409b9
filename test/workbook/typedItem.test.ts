import { describe, expect, test } from "@jest/globals";
import { newestScheme } from "../../src/scheme/schemes.js";
import { meantItem, typedItem } from "../../src/workbook/office/typedItem.js";

const ledgerItems = newestScheme().items.filter(({ definition }) => definition.by === "ledger");
const [first] = ledgerItems;
if (!first) throw new Error("nothing is booked in 台账");

describe("台账、核定理由中写的考核项", () => {
  test.each([
    ["代码之间没有点", first.code.replaceAll(".", ""), first.code],
    ["代码后多一点，名称不同", `${first.code}. 别的名称`, first.code],
    ["只写名称", first.name, `${first.code} ${first.name}`],
    ["代码写错，名称对", `9.9.9 ${first.name}`, `${first.code} ${first.name}`],
  ])("%s：不计入，问是不是那一项", (_, typed, meant) => {
    expect(typedItem(ledgerItems, typed)).toBeNull();
    expect(meantItem(ledgerItems, typed)).toBe(`；是不是 ${meant}？`);
  });

  test.each(["", "别的", 5, null, true])("%j 什么也不像", (typed) => {
    expect(meantItem(ledgerItems, typed as never)).toBe("");
  });
});
