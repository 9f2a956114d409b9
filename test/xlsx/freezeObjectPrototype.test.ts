import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { expect, test } from "@jest/globals";

/** In a thread of its own, of what was compiled: what is frozen stays frozen. */
const script = (attempt: string) => `
  import { parentPort } from "node:worker_threads";
  import { freezeObjectPrototype } from "${pathToFileURL(resolve("dist/xlsx/read/freezeObjectPrototype.js")).href}";
  freezeObjectPrototype();
  const told = (() => { try { ${attempt} } catch (error) { return error.constructor.name; } })();
  parentPort.postMessage({ told, frozen: Object.isFrozen(Object.prototype), inherited: {}.evil });
`;

const inThread = (attempt: string): Promise<unknown> =>
  new Promise((done, failed) =>
    new Worker(new URL(`data:text/javascript,${encodeURIComponent(script(attempt))}`))
      .on("message", done)
      .on("error", failed),
  );

test.each([
  ["adds a name", `"x"["__proto__"]["__proto__"].evil = 1`],
  ["adds a name by its constructor", `({})["constructor"]["prototype"].evil = 1`],
  ["adds an element", `Object.prototype[0] = 1`],
  ["replaces a function", `Object.prototype.toString = () => "evil"`],
  ["takes a function away", `delete Object.prototype.hasOwnProperty`],
  ["gives it a prototype", `Object.setPrototypeOf(Object.prototype, { evil: 1 })`],
])("nobody %s", async (_name, attempt) => {
  expect(await inThread(attempt)).toEqual({ told: "TypeError", frozen: true, inherited: undefined });
});
