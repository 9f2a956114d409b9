import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { objectModel } from "../../simulator/excel/objectModel.js";

/** Members that office.js has by itself: they never reach the host. */
const ofOfficeJs = new Set(["context", "isNullObject", "items", "load", "sync", "toJSON", "track", "untrack", "set"]);
/** Types that exist only in the add-in's frame: the requests' own objects, events and their arguments. */
const withoutHost = /^(RequestContext|Session|.*EventArgs|RunOptions|Interfaces)$/;

/** All members of Excel's object model that the add-in's sources name, as "Range.values". */
function usedMembers(): string[] {
  const files = readdirSync("src/host", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => resolve("src/host", path));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    types: ["office-js", "custom-functions-runtime"],
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  });
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      const type = checker.getTypeAtLocation(node.parent);
      if (ts.isIdentifier(name)) note(type.getProperty(name.text));
    }
    ts.forEachChild(node, visit);
  };
  const note = (symbol: ts.Symbol | undefined): void => {
    const declaration = symbol?.declarations?.[0];
    const owner = declaration?.parent;
    if (!symbol || !owner || !ts.isClassDeclaration(owner) || !isOfExcel(owner)) return;
    const type = owner.name?.text ?? "";
    if (!ofOfficeJs.has(symbol.name) && !withoutHost.test(type)) used.add(`${type}.${symbol.name}`);
  };
  for (const file of program.getSourceFiles()) if (files.includes(resolve(file.fileName))) visit(file);
  return [...used].sort();
}

function isOfExcel(node: ts.Node): boolean {
  for (let outer: ts.Node | undefined = node.parent; outer; outer = outer.parent) {
    if (ts.isModuleDeclaration(outer) && outer.name.text === "Excel") return true;
  }
  return false;
}

/** Events are registered by calls of their own, which the model has for each object that it sends events of. */
const registrationOf = (name: string): readonly string[] => {
  const [, event = ""] = /^on(.+)$/.exec(name) ?? [];
  return event === ""
    ? [name]
    : [`_Register${event === "Changed" ? "DataChanged" : event}Event`, `_RegisterEvent${event}`];
};
/** Registered with the frame around the add-in (documentSelectionChanged), not with the workbook. */
const ofTheFrame = new Set(["Workbook.onSelectionChanged"]);

const used = usedMembers();

test("the add-in's use of Excel was seen", () => {
  expect(used).toEqual(
    expect.arrayContaining(["Range.values", "Workbook.getActiveCell", "WorksheetProtection.protect"]),
  );
});

test("the embedded workbook has every member that the add-in uses", () => {
  const missing = used.filter((member) => {
    const [type = "", name = ""] = member.split(".");
    return !ofTheFrame.has(member) && !registrationOf(name).some((call) => objectModel.get(type)?.has(call));
  });
  expect(missing).toEqual([]);
});
