import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { changesOf, type Act } from "../../src/taskpane/shell/changes.js";
import type { Action, HistoryState } from "../../src/taskpane/shell/paneState.js";
import { memoryHost } from "../host/support/memoryHost.js";

/** Acts that put a letter at the end of a text; one rests on what is before it, so that the order tells. */
function bench() {
  let text = "";
  let shown: HistoryState = { undo: null, redo: null, question: null };
  const changes = changesOf(
    memoryHost(),
    (action: Action) => void (action.type === "history" && (shown = action.history)),
  );
  const act = (letter: string, lost: string | null): Act => ({
    label: letter,
    takeBack: async () => {
      if (!text.endsWith(letter)) throw new Error(`${letter} is not the newest of ${text}`);
      text = text.slice(0, -1);
      return { kind: "done" };
    },
    redo: async () => {
      text += letter;
      return { kind: "done" };
    },
    lost: async () => lost,
  });
  return {
    changes,
    text: () => text,
    shown: () => shown,
    do: (letter: string, lost: string | null) => {
      text += letter;
      changes.recordAct(act(letter, lost));
    },
  };
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant("do" as const),
    letter: fc.constantFrom("a", "b", "c", "d"),
    lost: fc.constantFrom(null, "forms"),
  }),
  fc.record({ kind: fc.constantFrom("undo" as const, "confirm" as const, "redo" as const) }),
);

test("the newest act goes first, what others rest on only after a question, and redo brings back what went last", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const one = bench();
      let [made, gone]: [{ letter: string; lost: string | null }[], { letter: string; lost: string | null }[]] = [
        [],
        [],
      ];
      for (const each of steps) {
        if (each.kind === "do") {
          one.do(each.letter, each.lost);
          [made, gone] = [[...made, each], []];
        } else if (each.kind === "redo") {
          await one.changes.redo();
          const back = gone.pop();
          if (back) made.push(back);
        } else {
          const newest = made.at(-1);
          const outcome = await one.changes.undo(each.kind === "confirm");
          const isAsked = newest !== undefined && newest.lost !== null && each.kind === "undo";
          expect(outcome.kind).toBe(isAsked ? "asked" : "done");
          expect(one.shown().question).toBe(isAsked ? newest.lost : null);
          if (!isAsked && newest) gone.push(...made.splice(-1));
        }
        expect(one.text()).toBe(made.map(({ letter }) => letter).join(""));
        expect([one.shown().undo, one.shown().redo]).toEqual([
          made.at(-1)?.letter ?? null,
          gone.at(-1)?.letter ?? null,
        ]);
      }
    }),
  );
});

test("cells that were changed since are left alone, in both directions", async () => {
  const host = memoryHost();
  const changes = changesOf(host, () => undefined);
  const written = [{ sheetId: "x", place: "台账!C5", address: "C5", before: null, after: 1 }];
  let changed: readonly string[] = [];
  const guarded = changesOf({ ...host, putBack: async () => changed }, () => undefined);
  guarded.record("甲", written);
  await guarded.undo();
  changed = ["台账!C5"];
  expect(await guarded.redo()).toEqual({ kind: "changed", places: ["台账!C5"] });
  expect(await changes.undo()).toEqual({ kind: "done" });
});
