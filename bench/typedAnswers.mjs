// Valid answers to every item of a scheme, for any number of departments: whole numbers of parts, as columns keep them.

/** A generator of uniform numbers from 0 to 1; the same seed gives the same answers (xorshift, 32 bits). */
export function randomFrom(seed) {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** @returns for each input key an Int32Array of whole numbers: counts, marks in hundredths, days; 1 and 0 for yes and no */
export function typedAnswers(scheme, rows, seed = 7) {
  const random = randomFrom(seed);
  const whole = (from, to) => from + Math.floor(random() * (to - from + 1));
  const columns = new Map();
  for (const item of scheme.items) {
    const full = Number(item.full?.toString() ?? 0);
    const made = item.inputs.map(({ keys }) => keys.map((key) => columns.set(key, new Int32Array(rows)).get(key)));
    const [[a] = [], [b] = []] = made;
    for (let i = 0; i < rows; i += 1)
      switch (item.definition.rule) {
        case "gate":
          a[i] = random() < 0.8 ? 1 : 0;
          break;
        case "onceInGroup":
          a[i] = random() < 0.1 ? 1 : 0;
          break;
        case "rateDrop":
        case "proportion":
        case "rankRatio":
          b[i] = whole(20, 6000);
          a[i] = whole(Math.floor(b[i] * 0.8), b[i]);
          break;
        case "rankValue":
          a[i] = whole(0, 20_000_000);
          break;
        case "rankSplit":
          a[i] = whole(0, 5000);
          b[i] = whole(0, 400);
          break;
        case "rating":
          a[i] = whole(Math.floor(full * 60), full * 100);
          break;
        case "ratingWithMinimum":
          a[i] = whole(Math.floor(full * 60), full * 100);
          b[i] = whole(2, 6);
          break;
        case "bonus":
          a[i] = whole(0, 300);
          break;
        case "deadline":
          a[i] = whole(44197, 44208);
          break;
        case "findings":
          for (const kind of made[0]) kind[i] = random() < 0.2 ? whole(1, 2) : 0;
          b[i] = 40;
          made[2][0][i] = whole(0, 2);
          break;
        case "veto":
          a[i] = 0;
          break;
        default:
          a[i] = whole(0, 4);
      }
  }
  return columns;
}
