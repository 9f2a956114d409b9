// npm run bench:sizes: how time grows with departments and with rows of the ledger, as docs/growth.svg.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import process from "node:process";
import { buildWhenStale } from "./build.mjs";

const picture = "docs/growth.svg";
const frame = { left: 70, top: 30, width: 560, height: 320 };
/** Powers of ten at the ends: departments or rows, and milliseconds. */
const [across, up] = [
  { from: 1, to: 6 },
  { from: 0, to: 5 },
];
const colours = ["#2f5597", "#c55a11", "#548235", "#7f6000"];

/** @param {number} size */
const x = (size) => frame.left + ((Math.log10(size) - across.from) / (across.to - across.from)) * frame.width;
/** @param {number} time */
const y = (time) => frame.top + frame.height * (1 - (Math.log10(time) - up.from) / (up.to - up.from));
/** @param {number} ms */
const shown = (ms) => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${ms.toFixed(ms < 10 ? 1 : 0)} ms`);
/** @param {number} from @param {number} to */
const powers = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));

if (!buildWhenStale()) process.exit(1);
const script = 'const { sizes } = await import("./bench/sizes.mjs"); console.log(JSON.stringify(await sizes()));';
const args = ["--expose-gc", "--max-old-space-size=8192", "--input-type=module", "-e", script];
const { status, stdout } = spawnSync(process.execPath, args, {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "inherit"],
});
if (status !== 0) process.exit(1);
/** @type {{ what: string, by: string, points: { size: number, time: number }[] }[]} */
const lines = JSON.parse(stdout);
writeFileSync(picture, drawn());
for (const { what, points } of lines)
  console.log(`${what}: ${points.map(({ size, time }) => `${size.toLocaleString("en")} ${shown(time)}`).join("; ")}`);
process.exit(lines.every(growsNoFaster) ? 0 : 1);

/**
 * No faster than n log n, with room for what a busy machine adds.
 * @param {{ what: string, points: { size: number, time: number }[] }} line
 */
function growsNoFaster({ what, points }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) throw new Error(`${what} has no points`);
  const most = (last.size * Math.log(last.size)) / (first.size * Math.log(first.size));
  const isSlow = last.time / first.time > 1.25 * most;
  if (isSlow) console.error(`${what} grows faster than n log n`);
  return !isSlow;
}

function drawn() {
  const grid = [
    ...powers(across.from, across.to).map(
      (size) =>
        `<path d="M${x(size)} ${frame.top}V${frame.top + frame.height}" stroke="#ddd"/>` +
        `<text x="${x(size)}" y="${frame.top + frame.height + 18}" text-anchor="middle">${size.toLocaleString("en")}</text>`,
    ),
    ...powers(up.from, up.to).map(
      (time) =>
        `<path d="M${frame.left} ${y(time)}H${frame.left + frame.width}" stroke="#ddd"/>` +
        `<text x="${frame.left - 8}" y="${y(time) + 4}" text-anchor="end">${time >= 1000 ? `${time / 1000} s` : `${time} ms`}</text>`,
    ),
  ];
  const curves = lines.map(({ what, points }, at) => {
    const colour = colours[at % colours.length];
    const path = points.map(
      ({ size, time }, first) => `${first === 0 ? "M" : "L"}${x(size).toFixed(1)} ${y(time).toFixed(1)}`,
    );
    const dots = points.map(
      ({ size, time }) => `<circle cx="${x(size).toFixed(1)}" cy="${y(time).toFixed(1)}" r="3" fill="${colour}"/>`,
    );
    const last = points.at(-1);
    const label = last
      ? `<text x="${(x(last.size) + 8).toFixed(1)}" y="${(y(last.time) + (at === 0 ? 20 : 4)).toFixed(1)}" fill="${colour}">${what}, ${shown(last.time)}</text>`
      : "";
    return `<path d="${path.join("")}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join("")}${label}`;
  });
  const slope = `<path d="M${x(60)} ${y(2)}L${x(300_000)} ${y((2 * 300_000 * Math.log(300_000)) / (60 * Math.log(60)))}" stroke="#999" stroke-dasharray="4 4" fill="none"/><text x="${x(60)}" y="${y(2) + 16}" fill="#777">n log n</text>`;
  const axis = `<text x="${frame.left + frame.width / 2}" y="${frame.top + frame.height + 38}" text-anchor="middle">departments, or rows of the ledger</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 400" font-family="sans-serif" font-size="12"><rect width="860" height="400" fill="#fff"/>${grid.join("")}${slope}${curves.join("")}${axis}</svg>\n`;
}
