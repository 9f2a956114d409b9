import type { ElementReader, XmlElement } from "../xml/xmlEvents.js";

/*
 * `mc:AlternateContent` (ECMA-376 Part 3, 7.5): a program takes the first Choice whose vocabulary it knows, any other
 * the Fallback. Hancell so writes fonts and cell formats that it has more to say of. Cells refer to these, and to
 * texts, by number: whoever overlooks the alternatives counts wrongly from there on.
 */

type Strange = (detail: string) => never;

const isAlternative = ({ namespace, local }: XmlElement): boolean =>
  namespace === "compatibility" && local === "AlternateContent";

/**
 * A list whose items may stand in alternatives. All of them must say the same, as far as it is read.
 *
 * @param items to which the reader of an item adds what it reads
 * @param strange refuses the file
 */
export function listWithAlternatives(
  items: unknown[],
  child: NonNullable<ElementReader["child"]>,
  strange: Strange,
): ElementReader {
  const alternatives = (): ElementReader => {
    const [start, branches, names] = [items.length, [] as unknown[][], [] as string[]];
    return {
      foreign({ namespace, local }) {
        if (namespace !== "compatibility") return undefined;
        names.push(local);
        return { child, end: () => void branches.push(items.splice(start)) };
      },
      end() {
        const [first = [], ...others] = branches;
        const isWhole = names.length > 1 && names.indexOf("Fallback") === names.length - 1;
        if (!isWhole || others.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
          strange("alternatives that do not say the same");
        items.push(...first);
      },
    };
  };
  return { child, foreign: (element) => (isAlternative(element) ? alternatives() : undefined) };
}

/** For what no program is known to write alternatives of: an element of another vocabulary is skipped. */
export const noAlternatives =
  (strange: Strange) =>
  (element: XmlElement): undefined =>
    isAlternative(element) ? strange("alternatives where none belong") : undefined;
