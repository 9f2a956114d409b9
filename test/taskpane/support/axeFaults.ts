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
  const forget = keepMatches();
  try {
    const { violations } = await axe.run(place, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  } finally {
    forget();
  }
}

interface Selectors {
  match(selector: string, element: Element, ...rest: unknown[]): boolean;
}

/**
 * The page stands still while axe looks at it. For the style of one element jsdom asks of every rule of every sheet
 * whether it holds for the element, and for each of its ancestors again: nine tenths of the run. So each answer is kept
 * until axe is done.
 *
 * @returns what ends the keeping
 */
function keepMatches(): () => void {
  // jsdom makes what knows selectors when it is first asked
  getComputedStyle(document.body);
  const inside = Object.getOwnPropertySymbols(document).find(({ description }) => description === "impl");
  const { _nwsapiDontThrow: selectors } = (document as unknown as Record<symbol, { _nwsapiDontThrow: Selectors }>)[
    inside as symbol
  ] as { _nwsapiDontThrow: Selectors };
  const { match } = selectors;
  const kept = new WeakMap<Element, Map<string, boolean>>();
  selectors.match = (selector, element, ...rest) => {
    const answers = kept.get(element) ?? new Map<string, boolean>();
    kept.set(element, answers);
    const known = answers.get(selector);
    if (known !== undefined) return known;
    const answer = match(selector, element, ...rest);
    answers.set(selector, answer);
    return answer;
  };
  return () => void (selectors.match = match);
}
