import { DepartmentDirectory } from "../../src/departments/departmentDirectory.js";
import { foldedText } from "../../src/departments/foldedText.js";

const [first, second, third] = [
  { code: "D01", name: "示例甲" },
  { code: "D02", name: "示例乙（本级）" },
  { code: "D03", name: "Example Office" },
] as const;
const directory = new DepartmentDirectory([first, second, third]);

test.each([
  ["d02", "示例乙(本级)", "same"],
  ["Ｄ０２", "示例乙 （本级）\u200B", "same"],
  ["D03", "EXAMPLE　OFFICE", "same"],
  ["D01", "示例丙", "renamed"],
  ["D09", "示例甲", "recoded"],
  ["D01", "示例乙（本级）", "crossed"],
  ["D09", "示例丙", "unknown"],
])("%s %s is %s", (code, name, kind) => {
  expect(directory.identify({ code, name }).kind).toBe(kind);
});

test("a code decides nothing where its name is another's", () => {
  expect(directory.identify({ code: "D01", name: second.name })).toEqual({
    kind: "crossed",
    byCode: first,
    byName: second,
  });
});

test("a name that two have is nobody's, unless the code says which", () => {
  const twins = new DepartmentDirectory([first, { code: "D02", name: "示例 甲" }]);
  expect(twins.identify({ code: "D02", name: "示例甲" })).toEqual({
    kind: "same",
    is: { code: "D02", name: "示例 甲" },
  });
  expect(twins.identify({ code: "D05", name: "示例甲" }).kind).toBe("ambiguous");
  expect(twins.ofName("示例甲")).toBeUndefined();
  expect(twins.allOfName("示例甲")).toHaveLength(2);
});

test("only case, width and blanks are folded", () => {
  expect(foldedText("（ Ａ b\u00A0）")).toBe("(ab)");
  expect(foldedText("①")).not.toBe(foldedText("1"));
  expect(foldedText("*?~")).toBe("*?~");
});
