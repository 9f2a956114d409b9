import { expect, test } from "@jest/globals";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { mostDepartments } from "../../src/departments/mostDepartments.js";
import { freeCode, withNewDepartment } from "../../src/workbook/convert/officeChanges.js";

const record = sampleRecord(newestScheme(), { departments: 3, seed: 5 });
const [first] = record.departments;
if (!first) throw new Error("the sample has departments");

test("as many departments as workbooks are made for, and no more", () => {
  const full = {
    ...record,
    departments: Array.from({ length: mostDepartments }, (_, at) => ({
      ...first,
      code: `E${at}`,
      name: `示例单位${at}`,
    })),
  };
  const oneLess = { ...full, departments: full.departments.slice(1) };
  expect(withNewDepartment(oneLess, { code: "N1", name: "示例新局" }, []).departments).toHaveLength(mostDepartments);
  expect(() => withNewDepartment(full, { code: "N1", name: "示例新局" }, [])).toThrow(`最多 ${mostDepartments} 个`);
});

test("the next code comes behind those of all departments and of 发放登记, however they are written", () => {
  expect(freeCode(record.departments, [])).toBe("D04");
  expect(freeCode(record.departments, [{ code: "ｄ１７", name: "撤销局" }])).toBe("D18");
});

test("findings that name a new department already are its own from now on", () => {
  const [row] = record.ledger;
  if (!row) throw new Error("the sample has findings");
  const named = { ...record, ledger: [{ ...row, department: "示例　新局" }, row] };
  expect(
    withNewDepartment(named, { code: "D04", name: "示例新局" }, []).ledger.map(({ department }) => department),
  ).toEqual(["D04", row.department]);
});
