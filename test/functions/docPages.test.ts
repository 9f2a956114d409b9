import { posix } from "node:path";
import { docPages, signature } from "../../src/functions/pages/docPages.js";
import { customFunctions } from "../../src/functions/register.js";

const pages = docPages();
const html = Object.entries(pages).filter(([path]) => path.endsWith(".html"));

test("there is a page for each function and a list, in both languages, and their style", () => {
  expect(html).toHaveLength(2 * (customFunctions.length + 1));
  expect(Object.keys(pages)).toHaveLength(html.length + 1);
});

test.each(html)("%s: every link leads to a page that is there", (path, text) => {
  const links = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) {
    // nothing is asked of another server
    expect(link).not.toMatch(/^[a-z]+:|^\/\//);
    expect(pages).toHaveProperty([posix.join(posix.dirname(path), link)]);
  }
});

test.each(html)("%s: neither script nor style in the page, so it may be served under a strict policy", (_, text) => {
  expect(text).not.toMatch(/<script|<style|style=|javascript:| on\w+=/);
  expect(text).not.toMatch(/undefined|\[object|NaN|\$\{/);
});

test("the style asks for nothing either", () => expect(pages["functions/style.css"]).not.toMatch(/url\(|@import/));

test.each(html)("%s: every element that is opened is closed", (_, text) => {
  const open: string[] = [];
  for (const [, closing, name = ""] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
    if (["meta", "link", "br"].includes(name)) continue;
    if (closing) expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
});

test.each(html)("%s: every row of a table has as many cells as the table has heads", (_, text) => {
  const tables = [...text.matchAll(/<table[^>]*>(.*?)<\/table>/gs)].map(([, table = ""]) => table);
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    const rows = table
      .split("</tr>")
      .slice(0, -1)
      .map((row) => [...row.matchAll(/<t[hd]>/g)].length);
    expect(new Set(rows)).toEqual(new Set([rows[0]]));
  }
});

describe.each(customFunctions.map((definition) => [definition.name, definition] as const))(
  "the page of %s",
  (name, definition) => {
    const zh = pages[`functions/${name}.html`] ?? "";
    const en = pages[`functions/en/${name}.html`] ?? "";

    test("says in its language what the function and each argument is", () => {
      expect(zh).toContain('<html lang="zh-CN">');
      expect(en).toContain('<html lang="en-US">');
      expect(zh).toContain(signature(definition));
      for (const { name: argument, title } of definition.arguments) {
        expect(zh).toContain(`<code>${argument}</code>`);
        expect(zh).toContain(title.zh);
        expect(en).toContain(title.en);
      }
    });

    test("shows a formula as it is typed", () => expect(zh).toContain(`<code>=${name}(`));
  },
);

test("an optional argument stands in brackets", () => {
  expect(pages["functions/DEDUCT.html"]).toContain("DEDUCT(count, per, full, [cap])");
});

test("what has a meaning in a page is escaped", () => {
  expect(pages["functions/GATE.html"]).toContain("<code>=GATE(&quot;是&quot;,1)</code>");
});
