import fc from "fast-check";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess } from "../../src/engine/assess/assess.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { Fraction } from "../../src/exact/fraction.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { answersFileOf, departmentsOf, schemeOf, totalShape } from "./support/randomTotal.js";
import { expectedOf } from "./support/totalReference.js";

const shapeAndDepartments = totalShape.chain((shape) =>
  departmentsOf(shape).map((departments) => ({ shape, departments })),
);

test("a total of any shape is what its definition says in words", () => {
  fc.assert(
    fc.property(shapeAndDepartments, ({ shape, departments }) => {
      const scheme = buildScheme(schemeOf(shape));
      const assessment = assess(scheme, readAnswersFile(scheme, answersFileOf(shape, departments)));
      assessment.departments.forEach(({ valueOf }, at) => {
        const department = departments[at];
        if (!department) throw new Error("no department");
        const { total, vetoed, failed } = expectedOf(shape, department);
        const value = valueOf(keyOf.total);
        expect([
          value instanceof Fraction ? value.toString() : value,
          valueOf(keyOf.vetoed),
          valueOf(keyOf.grade),
        ]).toEqual([
          total === null ? "" : Fraction.of(total.top, total.bottom).toString(),
          vetoed,
          failed ? "不合格" : "",
        ]);
      });
    }),
    { numRuns: 300 },
  );
});
