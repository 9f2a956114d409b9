// A sample that a seed repeats: spread over the rooms of the source, and within a room over the kinds of slips.

/** @typedef {import("./slips.mjs").Slip & { path: string, room: string }} Place */

/** @param {number} seed @returns {(below: number) => number} the same numbers for the same seed (mulberry32) */
export function seeded(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * Room after room in turns, each as often as the square root of what it has: a large one more often than a small one,
 * and none is forgotten. Within a room a kind is drawn and then a place, or all would be numbers and arguments.
 *
 * @param {readonly Place[]} places
 * @param {number} seed
 * @returns {Generator<Place>} every place once; whoever has enough stops
 */
export function* sampled(places, seed) {
  const next = seeded(seed);
  const rooms = [...new Set(places.map(({ room }) => room))].sort().map((room) => {
    const own = places.filter((place) => place.room === room);
    /** @type {Map<string, Place[]>} */
    const kinds = new Map();
    for (const place of own) kinds.set(place.kind, [...(kinds.get(place.kind) ?? []), place]);
    // the first turn is drawn, so that a short sample has other small rooms with another seed
    return { kinds, step: 1 / Math.sqrt(own.length), due: (1 / Math.sqrt(own.length)) * (next(1_000) / 1_000) };
  });
  for (;;) {
    const [room] = rooms.filter(({ kinds }) => kinds.size > 0).sort((one, other) => one.due - other.due);
    if (!room) return;
    room.due += room.step;
    const kind = [...room.kinds.keys()].sort()[next(room.kinds.size)] ?? "";
    const left = room.kinds.get(kind) ?? [];
    const [place] = left.splice(next(left.length), 1);
    if (left.length === 0) room.kinds.delete(kind);
    if (place) yield place;
  }
}
