/** What docProps/core.xml says, by Excel's names of the same properties. */
const elements: Readonly<Record<string, string>> = {
  title: "dc:title",
  author: "dc:creator",
  subject: "dc:subject",
  comments: "dc:description",
  keywords: "cp:keywords",
  category: "cp:category",
  lastAuthor: "cp:lastModifiedBy",
};

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function* coreProperties(xml: string): Generator<readonly [name: string, value: string]> {
  for (const [name, tag] of Object.entries(elements)) {
    const [, text] = new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`).exec(xml) ?? [];
    if (text !== undefined)
      yield [name, text.replace(/&(\w+);/g, (whole, entity: string) => entities[entity] ?? whole)];
  }
}
