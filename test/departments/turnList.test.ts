import fc from "fast-check";
import { DepartmentDirectory, type DepartmentIdentity } from "../../src/departments/departmentDirectory.js";
import { settleList } from "../../src/departments/settleList.js";
import { turnList, type Fate } from "../../src/departments/turnList.js";

const last: readonly DepartmentIdentity[] = [
  { code: "D01", name: "示例甲局" },
  { code: "D02", name: "示例乙局" },
  { code: "D03", name: "示例丙局" },
  { code: "D04", name: "示例丁局" },
];
const names = (...said: readonly string[]): readonly DepartmentIdentity[] =>
  said.map((name, at) => ({ code: String(at + 1), name }));
const turn = (list: readonly DepartmentIdentity[], fates: readonly Fate[] = [], former: typeof last = []) =>
  turnList(list, false, last, former, [], fates);
const because = (code: string, became: Fate["became"]): Fate => ({
  code,
  name: last.find((each) => each.code === code)?.name ?? "",
  became,
  reason: "机构改革方案",
});
const plain = (name: string): DepartmentIdentity => ({ code: "", name });
const told = ({ turned }: ReturnType<typeof turn>) =>
  turned.map(({ kind, now, before, reason }) => [kind, now?.code, now?.name, before?.code, reason]);

test("the same list needs no decision, in whatever order", () => {
  const { departments, missing } = turn(names("示例丁局", "示例甲局", "示例丙局", "示例乙局"));
  expect(missing).toEqual([]);
  expect(departments.map(({ code }) => code)).toEqual(["D04", "D01", "D03", "D02"]);
});

test("one that disappeared while another appeared is asked about, and nothing is made before", () => {
  const open = turn(names("示例甲局", "示例乙局", "示例丙局", "示例新局"));
  expect(open.departments).toEqual([]);
  expect(open.missing).toEqual([last[3]]);
  expect(open.unknown).toEqual([plain("示例新局")]);
});

test("renamed: it keeps its code; gone and new: the code is given to nobody else", () => {
  const list = names("示例甲局", "示例乙局", "示例丙局", "示例新局");
  expect(told(turn(list, [because("D04", { kind: "renamed", as: plain("示例新局") })])).at(-1)).toEqual([
    "renamed",
    "D04",
    "示例新局",
    "D04",
    "机构改革方案",
  ]);
  expect(told(turn(list, [because("D04", { kind: "gone" })])).slice(-2)).toEqual([
    ["new", "D05", "示例新局", undefined, ""],
    ["gone", undefined, undefined, "D04", "机构改革方案"],
  ]);
});

test("two become one: into a new one, which has a code of its own, or into one of them", () => {
  const into = (name: string) => ({ kind: "merged", into: plain(name) }) as const;
  const both = turn(names("示例甲局", "示例乙局", "示例丙丁局"), [
    because("D03", into("示例丙丁局")),
    because("D04", into("示例丙丁局")),
  ]);
  expect(told(both).slice(-3)).toEqual([
    ["new", "D05", "示例丙丁局", undefined, ""],
    ["merged", "D05", "示例丙丁局", "D03", "机构改革方案"],
    ["merged", "D05", "示例丙丁局", "D04", "机构改革方案"],
  ]);
  expect(told(turn(names("示例甲局", "示例乙局", "示例丙局"), [because("D04", into("示例丙局"))])).at(-1)).toEqual([
    "merged",
    "D03",
    "示例丙局",
    "D04",
    "机构改革方案",
  ]);
});

test("two cannot both go on as one and the same", () => {
  const as = { kind: "renamed", as: plain("示例新局") } as const;
  const { departments, settled } = turn(names("示例甲局", "示例乙局", "示例新局"), [
    because("D03", as),
    because("D04", as),
  ]);
  expect(departments).toEqual([]);
  expect(settled.identities.faults.length).toBeGreaterThan(0);
});

test("what was said of one that is in the list again does not count, and is told", () => {
  const { idle, departments } = turn(names("示例甲局", "示例乙局", "示例丙局", "示例丁局"), [
    because("D04", { kind: "gone" }),
  ]);
  expect(idle).toHaveLength(1);
  expect(departments).toEqual([]);
});

test("one of years before comes back with the code that it had, and no new one gets a former code", () => {
  const former = [{ code: "D09", name: "示例旧局" }];
  const list = names("示例甲局", "示例乙局", "示例丙局", "示例丁局", "示例旧局", "示例新局");
  expect(told(turn(list, [], former)).slice(-2)).toEqual([
    ["returned", "D09", "示例旧局", undefined, ""],
    ["new", "D10", "示例新局", undefined, ""],
  ]);
});

test("in a round that has begun, too, a new one gets no code of years before", () => {
  const here = [new DepartmentDirectory(last)];
  const former = [{ code: "D09", name: "示例旧局" }];
  const list = names("示例甲局", "示例新局");
  expect(settleList(list, false, here, [], former).departments.map(({ code }) => code)).toEqual(["D01", "D10"]);
  expect(settleList(list, false, here).departments.map(({ code }) => code)).toEqual(["D01", "D05"]);
});

test("a list with codes of its own: a known code under another name is asked about by its code", () => {
  const list = [...last.slice(0, 3), { code: "D04", name: "示例新局" }];
  const open = turnList(list, true, last, [], [], []);
  expect(open.settled.identities.open.map(({ found }) => found.kind)).toEqual(["renamed"]);
  const decision = { code: "D04", name: "示例新局", is: "D04", reason: "更名" };
  expect(turnList(list, true, last, [], [decision], []).departments).toEqual(list);
});

test("whatever is decided, each department has one code, and no code of last year goes to another", () => {
  const some = fc.subarray(last.map(({ name }) => name));
  const fresh = fc.uniqueArray(fc.constantFrom("新一局", "新二局", "新三局"), { maxLength: 3 });
  fc.assert(
    fc.property(some, fresh, fc.array(fc.nat({ max: 5 }), { minLength: 4, maxLength: 4 }), (kept, added, choices) => {
      const list = names(...kept, ...added);
      if (list.length === 0) return;
      const fates = last
        .filter(({ name }) => !kept.includes(name))
        .map(({ code }, at): Fate => {
          const choice = choices[at] ?? 0;
          const target = list[choice % list.length];
          const unused = added[at];
          if (choice < 2 || !target) return because(code, { kind: "gone" });
          if (choice < 4 && unused !== undefined) return because(code, { kind: "renamed", as: plain(unused) });
          return because(code, { kind: "merged", into: plain(target.name) });
        });
      const { departments, turned } = turn(list, fates);
      expect(departments.map(({ name }) => name)).toEqual(list.map(({ name }) => name));
      expect(new Set(departments.map(({ code }) => code)).size).toBe(list.length);
      for (const { now, before, kind } of turned)
        if (now && last.some(({ code }) => code === now.code) && kind !== "merged") expect(before?.code).toBe(now.code);
      // everybody of last year is accounted for, once
      expect(turned.flatMap(({ before }) => before?.code ?? []).sort()).toEqual(last.map(({ code }) => code));
    }),
  );
});
