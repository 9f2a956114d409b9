/** How large a formula is by the measures that Excel limits. */
export interface FormulaSize {
  /** Functions within functions; brackets of arithmetic count as well, though Excel takes more of them. */
  readonly levels: number;
  /** Arguments of the function that has most. */
  readonly args: number;
  /** Characters of the longest text in quotes. */
  readonly text: number;
}

const [quote, apostrophe, open, close, comma] = ['"', "'", "(", ")", ","].map((char) => char.charCodeAt(0));
const [openBrace, closeBrace] = ["{", "}"].map((char) => char.charCodeAt(0));

/** @param formula need not be one: brackets that do not match are counted as they come */
export function formulaSize(formula: string): FormulaSize {
  const commas: number[] = [];
  let [levels, args, text, inArray] = [0, 0, 0, false];
  for (let at = 0; at < formula.length; at += 1) {
    const char = formula.charCodeAt(at);
    if (char === quote || char === apostrophe) {
      const end = quoteEnd(formula, at, char);
      if (char === quote) text = Math.max(text, formula.slice(at + 1, end).replaceAll('""', '"').length);
      at = end;
    } else if (char === open) levels = Math.max(levels, commas.push(0));
    else if (char === close) args = Math.max(args, (commas.pop() ?? 0) + 1);
    else if (char === openBrace || char === closeBrace) inArray = char === openBrace;
    else if (char === comma && !inArray && commas.length > 0) commas.push((commas.pop() ?? 0) + 1);
  }
  return { levels, args, text };
}

/** Where what begins here in quotes ends: a quote in it is doubled. */
function quoteEnd(formula: string, start: number, mark: number): number {
  for (let at = start + 1; at < formula.length; at += 1) {
    if (formula.charCodeAt(at) !== mark) continue;
    if (formula.charCodeAt(at + 1) !== mark) return at;
    at += 1;
  }
  return formula.length;
}
