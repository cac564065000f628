/**
 * The checks that do not run the code. The longest come first, so that the last to start ends soon.
 * @type {import("./jobs.mjs").Job[]}
 */
export const STATIC_CHECKS = [
  { name: "style and package fences (biome)", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "types and layers (tsc)", command: ["tsc", "-b"] },
  { name: "unused code and packages (knip)", command: ["knip", "--no-progress"] },
  {
    name: "import cycles (oxlint)",
    command: ["oxlint", "--quiet", "-A", "all", "--import-plugin", "-D", "import/no-cycle", "."],
  },
];
