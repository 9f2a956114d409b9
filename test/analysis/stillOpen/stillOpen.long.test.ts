import { test } from "@jest/globals";
import { seedOffset } from "../../support/seedOffset.js";
import { expectAttained } from "./support/expectAttained.js";
import { expectSound } from "./support/expectSound.js";

test("no completion lies outside, some ends come about, and filling in never widens: up to twelve departments", async () => {
  await expectSound(Array.from({ length: 60 }, (_, seed) => 100 + seed + seedOffset), 12, 25); // prettier-ignore
}, 900_000);

test("all completions of one to three items: contained, and attained where marked", async () => {
  await expectAttained(Array.from({ length: 80 }, (_, seed) => 100 + seed + seedOffset), 200); // prettier-ignore
}, 900_000);
