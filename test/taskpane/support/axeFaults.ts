import axe from "axe-core";

/**
 * What axe-core finds in a part of the page. Colours need a real browser, and a part has no landmarks of its own.
 *
 * @param {Element} place with its details closed or open, as they are to be looked at
 * @returns one line per fault: the rule, then the elements
 */
export async function axeFaults(place: Element): Promise<string[]> {
  // jsdom draws nothing; axe-core asks whether a font has ligatures.
  HTMLCanvasElement.prototype.getContext = () => null;
  const restore = quickStyles();
  try {
    const { violations } = await axe.run(place, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  } finally {
    restore();
  }
}

interface Sheet {
  readonly cssRules: readonly CSSRule[];
}

interface Selectors {
  match(selector: string, element: Element, ...rest: unknown[]): boolean;
}

/** What jsdom keeps behind the document. */
interface Inside {
  readonly styleSheets: { _list: readonly Sheet[] };
  readonly _nwsapiDontThrow: Selectors;
}

/**
 * The page stands still while axe looks at it. For the style of one element jsdom asks of every rule of every sheet
 * whether it holds for the element, and for each of its ancestors again: nine tenths of the run. Of a thousand rules
 * of Fabric some dozens hold anywhere: the others are put aside until axe is done, and each answer is kept.
 *
 * @returns what puts everything back
 */
function quickStyles(): () => void {
  // jsdom makes what knows selectors when it is first asked
  getComputedStyle(document.body);
  const key = Object.getOwnPropertySymbols(document).find(({ description }) => description === "impl");
  const { styleSheets, _nwsapiDontThrow: selectors } = (document as unknown as Record<symbol, Inside>)[
    key as symbol
  ] as Inside;
  const { _list: all } = styleSheets;
  const { match } = selectors;
  styleSheets._list = all.map(({ cssRules }) => ({ cssRules: [...cssRules].filter(holdsSomewhere) }));
  const kept = new WeakMap<Element, Map<string, boolean>>();
  selectors.match = (selector, element, ...rest) => {
    const answers = kept.get(element) ?? new Map<string, boolean>();
    kept.set(element, answers);
    const answer = answers.get(selector) ?? match(selector, element, ...rest);
    answers.set(selector, answer);
    return answer;
  };
  return () => {
    styleSheets._list = all;
    selectors.match = match;
  };
}

function holdsSomewhere(rule: CSSRule): boolean {
  const { selectorText } = rule as CSSStyleRule;
  // a media rule has rules of its own
  if (typeof selectorText !== "string") return true;
  try {
    return document.querySelector(selectorText) !== null;
  } catch {
    // what jsdom cannot read holds for nothing there either
    return false;
  }
}
