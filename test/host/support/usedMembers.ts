import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

/** Members that office.js has by itself: they never reach the host. */
const ofOfficeJs = new Set(["context", "isNullObject", "items", "load", "sync", "toJSON", "track", "untrack", "set"]);
/** Types that exist only in the add-in's frame: the requests' own objects, events and their arguments. */
const withoutHost = /^(RequestContext|Session|.*EventArgs|RunOptions|Interfaces)$/;

/**
 * All members of Excel's object model that the add-in's sources name, as "Range.values".
 *
 * @returns each with the version of ExcelApi that has it, as the typings say; members without one are in ExcelApi 1.1
 */
export function usedMembers(): ReadonlyMap<string, string> {
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
  const used = new Map<string, string>();
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
    if (!ofOfficeJs.has(symbol.name) && !withoutHost.test(type))
      used.set(`${type}.${symbol.name}`, versionOf(declaration) ?? versionOf(owner) ?? "1.1");
  };
  for (const file of program.getSourceFiles()) if (files.includes(resolve(file.fileName))) visit(file);
  return used;
}

/** @returns the version that the typings give in their comment: "[Api set: ExcelApi 1.9]" */
function versionOf(node: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  return /\[Api set: ExcelApi (\d+\.\d+)/.exec(comment?.getText() ?? "")?.[1];
}

function isOfExcel(node: ts.Node): boolean {
  for (let outer: ts.Node | undefined = node.parent; outer; outer = outer.parent) {
    if (ts.isModuleDeclaration(outer) && outer.name.text === "Excel") return true;
  }
  return false;
}
