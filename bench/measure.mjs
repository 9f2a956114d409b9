// Times of things done in turn, so that a busy machine is busy for all of them alike. The least time counts: what
// disturbs only ever adds.

/**
 * @param {Record<string, () => unknown>} things
 * @param {number} rounds
 * @returns {Promise<Record<string, number>>} milliseconds by name
 */
export async function inTurn(things, rounds = 9) {
  const least = {};
  // not between the rounds: a full collection throws compiled code away
  globalThis.gc?.();
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, work] of Object.entries(things)) {
      // nobody pays for what another has left behind
      globalThis.gc?.({ type: "minor" });
      const started = performance.now();
      await work();
      const took = performance.now() - started;
      // the first round warms up
      if (round > 0) least[name] = Math.min(least[name] ?? Infinity, took);
    }
  return least;
}

/** What is held: what a first collection frees of native memory, a later one counts. */
export async function memoryHeld() {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await new Promise((done) => setTimeout(done, 50));
  }
  return process.memoryUsage();
}

/** Milliseconds as people read them. */
export const shown = (ms) =>
  ms >= 1000
    ? `${(ms / 1000).toFixed(2)} s`
    : ms >= 1
      ? `${ms.toFixed(1)} ms`
      : ms >= 0.001
        ? `${(ms * 1000).toFixed(2)} µs`
        : `${(ms * 1e6).toFixed(0)} ns`;
