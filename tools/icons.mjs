// node tools/icons.mjs: draws the add-in's icons into assets/. They are committed; run it again after changing a drawing.
import { mkdirSync, writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

/**
 * A ledger, and on it what a command does: a check mark, a plus, a magnifying glass, a pen, three columns, an arrow; in units of 16, for the smallest icon is the
 * one that has to be legible.
 *
 * @typedef {readonly [number, number, number]} Colour
 * @typedef {{ colour: Colour, covers: (x: number, y: number) => boolean }} Shape
 */

/** @type {Record<string, Colour>} */
const colours = {
  cover: [16, 124, 65],
  spine: [11, 88, 46],
  page: [255, 255, 255],
  line: [165, 208, 184],
  mark: [242, 145, 0],
};

/** At 16 px a line of the page is a whole pixel high; larger icons have room for finer ones. */
const sizes = [16, 32, 64, 80];
const ribbonSizes = [16, 32, 80];

/** @type {Record<string, (halfWidth: number) => Shape[]>} */
const marks = {
  icon: (halfWidth) => [
    inMark(
      stroke(
        [
          [6, 9.2],
          [8.6, 12],
          [12.9, 6.2],
        ],
        halfWidth,
      ),
    ),
  ],
  new: (halfWidth) => [
    inMark(
      stroke(
        [
          [10, 7.4],
          [10, 12.6],
        ],
        halfWidth,
      ),
    ),
    inMark(
      stroke(
        [
          [7.4, 10],
          [12.6, 10],
        ],
        halfWidth,
      ),
    ),
  ],
  record: (halfWidth) => [
    inMark(
      stroke(
        [
          [7, 12.6],
          [13.4, 6.2],
        ],
        halfWidth,
      ),
    ),
    inMark(
      stroke(
        [
          [6.6, 12.8],
          [9.6, 12.8],
        ],
        halfWidth * 0.7,
      ),
    ),
  ],
  ranking: (halfWidth) =>
    [
      [6.9, 9.6],
      [9.7, 6.4],
      [12.5, 8.2],
    ].map(([x = 0, top = 0]) =>
      inMark(
        stroke(
          [
            [x, top],
            [x, 12.8],
          ],
          halfWidth,
        ),
      ),
    ),
  share: (halfWidth) => [
    inMark(
      stroke(
        [
          [6.6, 12.8],
          [6.6, 9],
          [12.4, 9],
        ],
        halfWidth,
      ),
    ),
    inMark(
      stroke(
        [
          [10, 6.4],
          [12.6, 9],
          [10, 11.6],
        ],
        halfWidth,
      ),
    ),
  ],
  explain: (halfWidth) => [
    inMark(
      stroke(
        [
          [11, 11.2],
          [13.6, 14],
        ],
        halfWidth,
      ),
    ),
    inMark(ring(9, 9, 2.9, halfWidth)),
  ],
};

/** @param {number} size @param {string} mark @returns {Shape[]} from the bottom up */
function drawing(size, mark) {
  const fine = size > 16;
  const radius = fine ? 1.6 : 1.2;
  const lines = (fine ? [4, 6, 8] : [4]).map((top) => filled("line", box(6, top, top === 8 ? 8.5 : 12, top + 1, 0)));
  return [
    filled("cover", box(1, 0, 15, 16, radius)),
    filled("spine", box(1, 0, 4, 16, radius)),
    filled("spine", box(2.6, 0, 4, 16, 0)),
    filled("page", box(5, 2, 14, 14, fine ? 0.5 : 0)),
    ...(mark === "icon" ? lines : lines.slice(0, 1)),
    ...(marks[mark]?.(fine ? 0.95 : 1.05) ?? []),
  ];
}

/** @param {string} colour @param {Shape["covers"]} covers @returns {Shape} */
function filled(colour, covers) {
  return { colour: /** @type {Colour} */ (colours[colour]), covers };
}

/** @param {Shape["covers"]} covers */
function inMark(covers) {
  return filled("mark", covers);
}

/** @param {number} cx @param {number} cy @param {number} radius @param {number} halfWidth */
function ring(cx, cy, radius, halfWidth) {
  return (/** @type {number} */ x, /** @type {number} */ y) =>
    Math.abs(Math.hypot(x - cx, y - cy) - radius) <= halfWidth;
}

/** @param {number} left @param {number} top @param {number} right @param {number} bottom @param {number} radius */
function box(left, top, right, bottom, radius) {
  return (/** @type {number} */ x, /** @type {number} */ y) => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const dx = Math.max(left + radius - x, x - right + radius, 0);
    const dy = Math.max(top + radius - y, y - bottom + radius, 0);
    return Math.hypot(dx, dy) <= radius || dx === 0 || dy === 0;
  };
}

/** @param {readonly (readonly [number, number])[]} points @param {number} halfWidth */
function stroke(points, halfWidth) {
  return (/** @type {number} */ x, /** @type {number} */ y) =>
    points.slice(1).some(([bx, by], at) => {
      const [ax, ay] = points[at] ?? [0, 0];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = Math.min(1, Math.max(0, along));
      return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) <= halfWidth;
    });
}

/** Each pixel is the mean of 8 × 8 points. @param {number} size @param {string} mark */
function pixels(size, mark) {
  const shapes = drawing(size, mark).reverse();
  const rows = Buffer.alloc(size * (size * 4 + 1));
  const points = 8;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let at = 0; at < points * points; at += 1) {
        const x = ((column + ((at % points) + 0.5) / points) * 16) / size;
        const y = ((row + (Math.floor(at / points) + 0.5) / points) * 16) / size;
        const top = shapes.find(({ covers }) => covers(x, y));
        if (!top) continue;
        covered += 1;
        top.colour.forEach((part, channel) => (sum[channel] = (sum[channel] ?? 0) + part));
      }
      const start = row * (size * 4 + 1) + 1 + column * 4;
      sum.forEach((part, channel) => (rows[start + channel] = covered === 0 ? 0 : Math.round(part / covered)));
      rows[start + 3] = Math.round((covered / (points * points)) * 255);
    }
  return rows;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** @param {number} size @param {string} mark */
function png(size, mark) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, red-green-blue-alpha
  header.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(size, mark), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

mkdirSync("assets", { recursive: true });
for (const mark of Object.keys(marks))
  for (const size of mark === "icon" ? sizes : ribbonSizes)
    writeFileSync(`assets/${mark}-${size}.png`, png(size, mark));
