import { Pages } from "../../src/publish/pages.js";

const margins = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 };

test("a page begins where rows no longer fit, and has the repeated rows on it", () => {
  // 10.69 inches are 769 points; twelve are spared
  const pages = new Pages(100, margins, 57);
  pages.add(700);
  expect(pages.keep(57, 12)).toBe(false);
  expect(pages.keep(58, 12)).toBe(true);
  expect(pages.keep(700, 13)).toBe(false);
  expect(pages.keep(701, 13)).toBe(true);
  expect(pages.breaks).toEqual([11, 12]);
});

test("at half the size, twice as much fits", () => {
  const pages = new Pages(50, margins);
  pages.add(1500);
  expect([pages.keep(27, 9), pages.keep(28, 9)]).toEqual([false, true]);
});
