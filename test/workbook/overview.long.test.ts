import { expect, test } from "@jest/globals";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { inventedScheme, publishedSchemes } from "../schemes/publishedSchemes.js";
import { needs } from "../support/needs.js";
import { readBook } from "../support/officeFigures.js";
import { allRecalculated, recalculatedByGnumeric } from "../support/recalculated.js";
import { seedOffset } from "../support/seedOffset.js";
import { overviewFigures, overviewOfEngine } from "./support/overviewFigures.js";

const schemes = [
  newestScheme(),
  ...[...Object.values(publishedSchemes), inventedScheme].map((each) => buildScheme(each)),
];
const rounds = schemes.map((scheme, at) => ({
  scheme,
  record: sampleRecord(scheme, { departments: 17, seed: 31 + at + seedOffset }),
}));
const built = () => Promise.all(rounds.map(({ scheme, record }) => buildOffice(scheme, record, { mode: "native" })));
const expected = () => rounds.map(({ scheme, record }) => overviewOfEngine(scheme, record));

needs("libreoffice")("总览 of every scheme in LibreOffice", () => {
  test("says what the engine says", async () => {
    const found = allRecalculated(await built()).map((bytes) => overviewFigures(readBook(bytes)));
    expect(found).toMatchObject(expected());
  }, 240_000);
});

/** Gnumeric has no INDEX over a single cell, so what 台账 says of the only item there can be is not known there. */
const isKnownToGnumeric = ({ scheme }: (typeof rounds)[number]): boolean =>
  scheme.items.filter(({ definition }) => definition.by === "ledger").length !== 1;

needs("gnumeric")("总览 of every scheme in Gnumeric", () => {
  test("says what the engine says", async () => {
    const books = await built();
    const isKnown = rounds.map(isKnownToGnumeric);
    const known = <Each>(all: readonly Each[]): Each[] => all.filter((_, at) => isKnown[at]);
    expect(known(rounds).length).toBeGreaterThan(3);
    const found = known(books).map((bytes) => overviewFigures(readBook(recalculatedByGnumeric(bytes))));
    expect(found).toMatchObject(known(expected()));
  }, 240_000);
});
