// Where slips are planted, and what is asked of each room of the source.
import { readdirSync } from "node:fs";

/**
 * The published system, words and looks are data, which pins and readers check; what only says what something is has
 * nothing that could slip.
 */
const notPlanted = [
  ...[/^src\/scheme\/\d{4}\//, /[wW]ords?\.ts$/, /\/words\//],
  ...[/\/(docStyle|style|notices|exampleCases)\.ts$/, /\.d\.ts$/],
];

/** Where a figure comes about, and where it comes in. */
const strictRooms = ["rules", "engine", "formula", "columns", "returns", "evidence", "xlsx"];

export const marks = { strict: 0.95, other: 0.85 };

/** @param {string} path @returns {string} the folder below src */
export const roomOf = (path) => path.split("/")[1] ?? "";

/** @param {string} room @returns {"strict" | "other"} */
export const markOf = (room) => (strictRooms.includes(room) ? "strict" : "other");

/** @returns {string[]} the files of src in which slips are planted */
export function plantedFiles() {
  const all = readdirSync("src", { recursive: true, encoding: "utf8" });
  const paths = all.map((path) => `src/${path.replaceAll("\\", "/")}`);
  return paths.filter((path) => /\.tsx?$/.test(path) && !notPlanted.some((pattern) => pattern.test(path))).sort();
}
