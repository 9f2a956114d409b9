// The slips of a programmer that are planted: which places of a source file can have them, and what stands there then.
import { createRequire } from "node:module";

/** @type {typeof import("typescript")} */
const ts = createRequire(import.meta.url)("typescript");

/** @typedef {import("typescript").Node} Node */
/** @typedef {{ kind: string, before: string, after: string }} Change */
/** @typedef {Change & { line: number, column: number, start: number, end: number }} Slip */

const operators = new Map(
  [
    ["<", "<="],
    [">", ">="],
    ["&&", "||"],
    ["===", "!=="],
    ["+", "-"],
    ["+=", "-="],
  ].flatMap(([one = "", other = ""]) => [
    [one, other],
    [other, one],
  ]),
);
const methods = new Map([
  ["every", "some"],
  ["some", "every"],
]);
/** Conditions that another kind of slip turns already. */
const turned = new Set(["===", "!=="]);

/**
 * Every slip that a file can have, in its order. One whose result does not compile is among them.
 *
 * @param {string} path
 * @param {string} text
 * @returns {Slip[]}
 */
export function slipsIn(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  /** @type {Slip[]} */
  const found = [];
  /** @param {string} kind @param {Node} node @param {string} after */
  const add = (kind, node, after) => addBetween(kind, node.getStart(file), node.getEnd(), after);
  /** @param {string} kind @param {number} start @param {number} end @param {string} after */
  const addBetween = (kind, start, end, after) => {
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    found.push({ kind, line: line + 1, column: character + 1, start, end, before: text.slice(start, end), after });
  };
  /** @param {Node} condition */
  const negate = (condition) => {
    if (ts.isBinaryExpression(condition) && turned.has(condition.operatorToken.getText(file))) return;
    add("negated", condition, `!(${condition.getText(file)})`);
  };
  /** @param {Node} node */
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const other = operators.get(node.operatorToken.getText(file));
      if (other !== undefined) add("operator", node.operatorToken, other);
    } else if (ts.isPropertyAccessExpression(node)) {
      const other = methods.get(node.name.text);
      if (other !== undefined && ts.isCallExpression(node.parent) && node.parent.expression === node)
        add("every/some", node.name, other);
    } else if (ts.isIfStatement(node)) {
      negate(node.expression);
      if (!node.elseStatement && leaves(node.thenStatement)) add("early return", node, ";");
    } else if (ts.isConditionalExpression(node)) negate(node.condition);
    else if (ts.isNumericLiteral(node) && !isName(node)) {
      add("number", node, String(Number(node.text) + 1));
      if (Number(node.text) > 0) add("number", node, String(Number(node.text) - 1));
    } else if (ts.isAwaitExpression(node)) add("await", node, node.expression.getText(file));
    else if (ts.isExpressionStatement(node) && !ts.isStringLiteral(node.expression)) add("statement", node, ";");
    else if (node.kind === ts.SyntaxKind.TrueKeyword) add("true/false", node, "false");
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add("true/false", node, "true");
    if (ts.isCallExpression(node)) swapArguments(node.arguments);
    ts.forEachChild(node, visit);
  };
  /** @param {import("typescript").NodeArray<import("typescript").Expression>} given two neighbours change places */
  const swapArguments = (given) =>
    given.slice(1).forEach((second, at) => {
      const first = given[at];
      if (!first || first.getText(file) === second.getText(file) || isLong(first) || isLong(second)) return;
      const between = text.slice(first.getEnd(), second.getStart(file));
      const after = `${second.getText(file)}${between}${first.getText(file)}`;
      addBetween("arguments", first.getStart(file), second.getEnd(), after);
    });
  visit(file);
  return found;
}

/** @param {Node} node whether it is a whole function, with which nobody mistakes a neighbour */
const isLong = (node) => ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** @param {Node} node a number that names a field and is not computed with */
const isName = (node) => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

/** @param {import("typescript").Statement} statement @returns {boolean} whether nothing below it is done */
function leaves(statement) {
  if (ts.isBlock(statement)) return statement.statements.length === 1 && statement.statements.every(leaves);
  return ts.isReturnStatement(statement) || ts.isThrowStatement(statement) || ts.isContinueStatement(statement);
}
