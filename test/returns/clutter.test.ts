import { expect, test } from "@jest/globals";
import { isClutter } from "../../src/returns/check/clutter.js";
import { bytesOf } from "../support/zip.js";

const lock = () => bytesOf("\u0006office");

test.each([
  "~$D01.xlsx",
  "甲/~$D01.xlsx",
  ".~D01.xlsx",
  ".~lock.D01.xlsx#",
  "._D01.xlsx",
  ".DS_Store",
  "甲/Thumbs.db",
  "Desktop.ini",
  "__MACOSX/D01.xlsx",
])("%s is what a program left", (name) => {
  expect(isClutter(name, lock)).toBe(true);
});

test.each(["D01.xlsx", "D01~$.xlsx", "甲/D01 ._.xlsx", "Thumbs.db.xlsx", "说明.txt"])(
  "%s was sent, and is not even opened",
  (name) => {
    expect(
      isClutter(name, () => {
        throw new Error("opened");
      }),
    ).toBe(false);
  },
);

test("a workbook is never clutter, whatever it is called", () => {
  expect(isClutter("~$D01.xlsx", () => bytesOf("PK\u0003\u0004"))).toBe(false);
});
