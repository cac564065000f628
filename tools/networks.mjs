/**
 * Generates the files of the neural networks that the app runs, from the weights in development dependencies.
 *
 *   node tools/networks.mjs           writes the files
 *   node tools/networks.mjs --check   exits with 1 if a committed file differs from what would be written
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { encodeNetwork } from "./networks/encode-network.mjs";
import { readTflite } from "./networks/read-tflite.mjs";
import { stepsOf } from "./networks/steps-of.mjs";

const NETWORKS = {
  "src/photo-import/faces/blazeface.bin": "@mediapipe/face_detection/face_detection_short_range.tflite",
  "src/photo-import/people/selfie-segmentation.bin":
    "@mediapipe/selfie_segmentation/selfie_segmentation.tflite",
};

const require = createRequire(import.meta.url);

for (const [path, source] of Object.entries(NETWORKS)) {
  const target = new URL(`../${path}`, import.meta.url);
  const made = encodeNetwork(stepsOf(readTflite(readFileSync(require.resolve(source)))));
  if (!process.argv.includes("--check")) {
    writeFileSync(target, made);
    console.log(`${path}: ${made.length} bytes`);
  } else if (!made.equals(readFileSync(target))) {
    console.error(`${path} is not what tools/networks.mjs makes: run it and commit.`);
    process.exitCode = 1;
  }
}
