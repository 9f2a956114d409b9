import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { roomsOf, testFiles } from "../../tools/testRooms.mjs";

const rooms = roomsOf(testFiles());

test("every test file stands in exactly one room", () => {
  expect(testFiles()).toContain("test/tools/testRooms.test.ts");
  expect(rooms.flatMap(({ files }) => files).sort()).toEqual(testFiles());
});

test("a room has one environment, the one that each of its files asks for", () => {
  const wantsDom = (file: string) => /@jest-environment jsdom/.test(readFileSync(file, "utf8").slice(0, 500));
  for (const { files, docblock } of rooms)
    expect(files.filter((file) => wantsDom(file) !== docblock.includes("jsdom"))).toEqual([]);
  expect(rooms.filter(({ docblock }) => docblock !== "").length).toBeGreaterThan(1);
});

test("the longest room is the first", () =>
  expect(rooms.map(({ seconds }) => seconds)).toEqual(rooms.map(({ seconds }) => seconds).sort((a, b) => b - a)));
