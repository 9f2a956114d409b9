import { SaxesParser, type SaxesTagPlain } from "saxes";
import { type Attributes, type Namespace, type Scope, noNamespaces, scopeOf } from "./xmlNamespaces.js";
import type { Part } from "./packageParts.js";
import { PlainXml, type XmlEvents } from "./plainXml.js";
import type { ReadLimits } from "../readLimits.js";
import { damaged, type Place, refuse } from "../refusal.js";
import { xmlText } from "./xmlText.js";

/**
 * What reads an element: one object per kind of element, which names the reader of each child. A child
 * without a reader is skipped with all that is in it, so a reader lists what it knows and nothing else.
 */
export interface ElementReader {
  /** Elements of the part's own vocabulary, whatever their prefix. */
  child?(element: XmlElement): ElementReader | undefined;
  /** Elements of other vocabularies: extensions of later versions. */
  foreign?(element: XmlElement): ElementReader | undefined;
  text?(text: string): void;
  end?(): void;
}

/** A start tag. Its attributes live only as long as the call that gets it. */
export class XmlElement {
  constructor(
    readonly local: string,
    readonly namespace: Namespace,
    private readonly attributes: Attributes,
    private readonly scope: Scope,
  ) {}

  /** The value of an attribute without a prefix. */
  get(name: string): string | undefined {
    const { attributes } = this;
    for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1];
    return undefined;
  }

  /** The value of `r:id`, by whatever prefix. */
  relationshipId(): string | undefined {
    return this.pairs().find(([name]) => {
      const colon = name.indexOf(":");
      const inNamespace = colon > 0 && this.scope.get(name.slice(0, colon)) === "relationships";
      return inNamespace && name.slice(colon + 1) === "id";
    })?.[1];
  }

  /** All attributes without a prefix. */
  all(): Map<string, string> {
    return new Map(this.pairs().filter(([name]) => name !== "xmlns" && !name.includes(":")));
  }

  private pairs(): readonly (readonly [string, string])[] {
    return this.attributes.flatMap((name, at) =>
      at % 2 === 0 ? [[name, this.attributes[at + 1] ?? ""] as const] : [],
    );
  }
}

/**
 * Parses a part and hands its elements to readers.
 *
 * @param own the vocabulary of the part
 * @param root gives the reader of the root element, or undefined when it is not the expected one
 * @param place what to say in refusals: a sheet's name says more than the name of its part
 * @throws Refused "damaged" when the XML is not well-formed or the root is another, "docType", "tooComplex"
 */
export function readXml(
  part: Part,
  own: Namespace,
  limits: ReadLimits,
  root: (element: XmlElement) => ElementReader | undefined,
  place: Place = { part: part.name },
): void {
  const readers: ElementReader[] = [];
  const scopes: Scope[] = [noNamespaces];
  let skipped = 0;
  let scopeChanges = 0;
  /** What was looked up last: a sheet has one prefix, or none, throughout. */
  let known: { readonly scope: Scope; readonly prefix: string; readonly namespace: Namespace } = {
    scope: noNamespaces,
    prefix: "",
    namespace: "none",
  };
  /** Characters since the parser last reported something: those it holds in memory. */
  let held = 0;
  const tooComplex = (limited: "xmlDepth" | "xmlRun" | "items"): never =>
    refuse("tooComplex", { ...place, limited, limit: limits[limited] });

  const open = (tagName: string, attributes: Attributes, declares: boolean): void => {
    held = 0;
    if (scopes.length > limits.xmlDepth) tooComplex("xmlDepth");
    const outer = scopes[scopes.length - 1] ?? noNamespaces;
    const scope = declares ? (scopeOf(attributes, outer) ?? damaged("too many prefixes", place)) : outer;
    if (declares && ++scopeChanges > limits.items) tooComplex("items");
    scopes.push(scope);
    const colon = tagName.indexOf(":");
    const prefix = colon < 0 ? "" : tagName.slice(0, colon);
    if (scope !== known.scope || prefix !== known.prefix)
      known = { scope, prefix, namespace: scope.get(prefix) ?? damaged(`unknown prefix ${prefix}`, place) };
    if (skipped > 0) {
      skipped++;
      return;
    }
    const element = new XmlElement(colon < 0 ? tagName : tagName.slice(colon + 1), known.namespace, attributes, scope);
    const reader = readerOf(element, own, readers[readers.length - 1], root);
    if (reader) readers.push(reader);
    else if (readers.length === 0) damaged(`unexpected root element ${tagName}`, place);
    else skipped = 1;
  };
  const close = (): void => {
    held = 0;
    scopes.pop();
    if (skipped > 0) skipped--;
    else readers.pop()?.end?.();
  };
  const text = (found: string): void => {
    held = 0;
    if (found.length > limits.xmlRun) tooComplex("xmlRun");
    if (skipped === 0) readers[readers.length - 1]?.text?.(found);
  };

  const events: XmlEvents = { open, close, text };
  const plain = new PlainXml(events);
  for (const chunk of xmlText(part)) {
    held += chunk.length;
    if (!plain.read(chunk) || held > limits.xmlRun) break;
  }
  if (plain.isComplete() && held <= limits.xmlRun) return;
  // from the beginning, but without repeating what was emitted already
  held = 0;
  let toSkip = plain.told;
  const tell = (event: () => void): void => {
    held = 0;
    if (toSkip > 0) toSkip -= 1;
    else event();
  };
  const parser = new SaxesParser({ xmlns: false, position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  parser.ENTITIES = ownEntities();
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) =>
    tell(() =>
      events.open(
        name,
        Object.entries(attributes).flat(),
        Object.keys(attributes).some((each) => each.startsWith("xmlns")),
      ),
    ),
  );
  parser.on("closetag", () => tell(() => events.close()));
  parser.on("text", (found) => tell(() => events.text(found)));
  parser.on("cdata", (found) => tell(() => events.text(found)));
  parser.on("doctype", () => refuse("docType", place));
  parser.on("error", (error) => damaged(error.message, place));
  for (const chunk of xmlText(part)) {
    held += chunk.length;
    parser.write(chunk);
    if (held > limits.xmlRun) tooComplex("xmlRun");
  }
  parser.close();
}

/**
 * For elements that hold text and nothing else, such as `<v>`: of `<v>1<x>9</x>2</v>` programs read 1, 12 or 192.
 *
 * @param strange refuses the file, as only the caller knows the place
 */
export function plainText(take: (text: string) => void, strange: (detail: string) => never): ElementReader {
  const unexpected = ({ local }: XmlElement): never => strange(`an element ${local.slice(0, 40)} within a value`);
  return { text: take, child: unexpected, foreign: unexpected };
}

/** For elements that hold elements and nothing else: of `<c>5<v>6</v></c>` some programs read 5. */
export const noText =
  (strange: (detail: string) => never) =>
  (text: string): void => {
    if (/[^ \t\r\n]/.test(text)) strange("text beside the elements");
  };

/** A reader of nothing but text. */
export function textReader(done: (text: string) => void): ElementReader {
  let all = "";
  return { text: (text) => void (all += text), end: () => done(all) };
}

function readerOf(
  element: XmlElement,
  own: Namespace,
  parent: ElementReader | undefined,
  root: (element: XmlElement) => ElementReader | undefined,
): ElementReader | undefined {
  if (!parent) return element.namespace === own ? root(element) : undefined;
  return element.namespace === own ? parent.child?.(element) : parent.foreign?.(element);
}

/** The five of XML 1.0, 4.6, and not what saxes' table inherits from Object: it expands `&constructor;`. */
function ownEntities(): Record<string, string> {
  const entities = Object.create(null) as Record<string, string>;
  return Object.assign(entities, { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" });
}
