import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fromBase64url, toBase64url } from "../../src/evidence/canonical/base64url.js";
import { canonicalJson, type CanonicalValue } from "../../src/evidence/canonical/canonicalJson.js";
import { digestOf, digestOfText } from "../../src/evidence/canonical/digest.js";
import { sameShortDigest, shortDigest } from "../../src/evidence/canonical/shortDigest.js";

const values = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.string({ unit: "grapheme" }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "grapheme", maxLength: 4 }), tie("value"), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

/** The same value with the names of every object in another order. */
function reordered(value: CanonicalValue): CanonicalValue {
  if (Array.isArray(value)) return (value as readonly CanonicalValue[]).map(reordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, reordered(entry as CanonicalValue)] as const);
  return Object.fromEntries(entries.reverse());
}

describe("canonical JSON", () => {
  test("the example of RFC 8785, 3.2.3: names in the order of UTF-16, not of code points", () => {
    const names = {
      "€": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "😀": "Emoji: Grinning Face",
      "\u0080": "Control",
      ö: "Latin Small Letter O With Diaeresis",
    };
    const shown = [...canonicalJson(names).matchAll(/:"([^"]*)"/g)].map(([, name]) => name);
    expect(shown).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  test("the escapes of RFC 8785, 3.2.2.2", () => {
    expect(canonicalJson("€$\u000F\u000aA'\u0042\u0022\u005c\\\"/")).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  test("it is JSON, says the value again, and does not depend on the order of names", () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonicalJson(reordered(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test.each<[string, unknown, string]>([
    ["a number", { a: [1] }, "number at a[0]"],
    ["NaN", NaN, "number"],
    ["undefined", { a: undefined }, "undefined at a"],
    ["a gap in a list", [, "x"], "undefined at [0]"],
    ["half of a surrogate pair", { a: "\ud83d" }, "half of a surrogate pair at a"],
    ["the other half", "\ude00x", "half of a surrogate pair"],
    ["half of a pair in a name", { "\ud800": "x" }, "half of a surrogate pair"],
    ["a day", new Date(0), "an object of a class"],
    ["a map", new Map([["a", "b"]]), "an object of a class"],
    ["a function", () => 0, "function"],
    ["a whole number of any size", 1n, "bigint"],
  ])("refuses %s", (_name, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });

  test("a name such as __proto__ is a name", () => {
    expect(canonicalJson(JSON.parse('{"__proto__":"x","a":"y"}'))).toBe('{"__proto__":"x","a":"y"}');
  });
});

describe("digests", () => {
  // FIPS 180-2, B.1
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  test("SHA-256, as base64url", async () => {
    expect(await digestOfText("abc")).toBe(Buffer.from(abc, "hex").toString("base64url"));
    expect(await digestOf({ b: "x", a: null })).toBe(await digestOfText('{"a":null,"b":"x"}'));
  });

  test("base64url as Node writes it; nothing else is read", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64url(text)).toEqual(bytes);
      }),
    );
    // not of our alphabet, padded, of an impossible length, with bits that no byte has
    for (const text of ["a+/b", "YQ==", "YWJjZ", "YR", "Y Q"]) expect(fromBase64url(text)).toBeNull();
  });

  test("the short form: the first 80 bits, in letters that cannot be confused", async () => {
    const short = shortDigest(await digestOfText("abc"));
    expect(short).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    // independent: the same bits as a number in base 32 (digits 0-9 and a-v)
    const digits = "0123456789abcdefghijklmnopqrstuv";
    const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const expected = [
      ...BigInt(`0x${abc.slice(0, 20)}`)
        .toString(32)
        .padStart(16, "0"),
    ]
      .map((digit) => crockford[digits.indexOf(digit)])
      .join("");
    expect(short.replaceAll("-", "")).toBe(expected);
    expect(() => shortDigest("abc")).toThrow("not a SHA-256");
  });

  test("the short form is compared as people type it", () => {
    expect(sameShortDigest("7K3M-0QXA-52T1-8RBD", "7k3m oqxa 52tl８rbd")).toBe(true);
    expect(sameShortDigest("7K3M-0QXA-52T1-8RBD", "7K3M-0QXA-52T1-8RBE")).toBe(false);
  });
});
