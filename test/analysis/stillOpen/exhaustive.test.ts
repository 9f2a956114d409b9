import { test } from "@jest/globals";
import { seedOffset } from "../../support/seedOffset.js";
import { expectAttained } from "./support/expectAttained.js";

test("intervals contain every completion and are attained where they are marked: ranked items, groups, vetoes, 不适用", async () => {
  await expectAttained(
    Array.from({ length: 12 }, (_, at) => 1 + at + seedOffset),
    60,
  );
});
