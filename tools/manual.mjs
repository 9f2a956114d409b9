// npm run manual: the pictures of docs/manual.md, from the half year that the simulator plays with sixty departments.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** What docs/manual.md shows, by the name of the picture that the half year takes. */
const pictures = ["05-issue", "09-judged", "16-rating", "23-finding", "26-reading", "28-home-ready", "29-ranking"];
const folder = "assets/manual";

const { status } = spawnSync(
  process.execPath,
  [
    "--experimental-vm-modules",
    "--disable-warning=ExperimentalWarning",
    "node_modules/jest/bin/jest.js",
    "--silent",
    "test/simulator/halfYear",
    "-t",
    "by mouse",
  ],
  { stdio: "inherit", env: { ...process.env, SCOREBOOK_SCREENSHOTS: "1" } },
);
if (status !== 0) process.exit(status ?? 1);
mkdirSync(folder, { recursive: true });
for (const name of pictures)
  copyFileSync(join("out/screenshots", `half-year-mouse-${name}.png`), join(folder, `${name}.png`));
console.log(`${pictures.length} pictures in ${folder}`);
