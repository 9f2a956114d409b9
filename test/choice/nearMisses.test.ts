import { describe, expect, test } from "@jest/globals";
import { nearMisses } from "../../src/choice/nearMisses.js";

const commands = ["collect", "convert", "score", "share", "verify", "forms", "issue"];

describe("what somebody may have meant", () => {
  test.each([
    ["colect", ["collect"]],
    ["socre", ["score"]],
    ["Scores", ["score"]],
    ["conv", ["convert"]],
    ["isue", ["issue"]],
    ["sh", ["share"]],
  ])("%s", (typed, meant) => {
    expect(nearMisses(typed, commands).slice(0, 1)).toEqual(meant);
  });

  test.each(["", "x", "打印", "publish", "xyzzy"])("%j is near nothing", (typed) => {
    expect(nearMisses(typed, commands)).toEqual([]);
  });
});
