// npm run setup: installs, on Debian, the programs that the tests need beside Node.
import { spawnSync } from "node:child_process";
import { debianPackage, find, programNames } from "./programs.mjs";

const missing = programNames().filter((name) => debianPackage(name) && !find(name));
if (missing.length === 0) {
  console.log("setup: everything is there.");
  process.exit(0);
}

const packages = missing.map((name) => String(debianPackage(name)));
console.log(`setup: installing ${packages.join(" ")}`);
aptGet("update");
aptGet("install", "--yes", "--no-install-recommends", ...packages);

const stillMissing = missing.filter((name) => !find(name));
if (stillMissing.length > 0) {
  console.error(`setup: still not found: ${stillMissing.join(", ")}`);
  process.exit(1);
}

/** @param {string[]} args */
function aptGet(...args) {
  const command = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", ...args];
  const [program = "", ...rest] = process.getuid?.() === 0 ? command : ["sudo", ...command];
  const { status } = spawnSync(program, rest, { stdio: "inherit" });
  if (status === 0) return;
  console.error(
    `setup: apt-get ${args[0]} failed. On another system than Debian, install by other means: ${packages.join(" ")}`,
  );
  process.exit(1);
}
