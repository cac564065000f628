import { paddedSide } from "./convolutions.ts";
import type { Kernel, Operation, Shape, Step } from "./network.ts";

type Allotted = Pick<Step, "output" | "padded" | "patches">;

/** Allocates the steps' memory in execution order; it is reused after the last step that reads a result. */
export function planMemory(inputsOfSteps: readonly (readonly number[])[], outputs: readonly number[]) {
  const results: Float32Array[] = [];
  const free: Float32Array[] = [];
  const scratch = new Map<string, Float32Array>();
  const lastUses = new Map<number, number>();
  inputsOfSteps.forEach((inputs, step) => {
    for (const value of inputs) lastUses.set(value, step);
  });
  for (const value of outputs) lastUses.set(value, Number.POSITIVE_INFINITY);

  const takeResult = (length: number): Float32Array => {
    const index = free.findIndex((memory) => memory.length === length);
    return index < 0 ? new Float32Array(length) : (free.splice(index, 1)[0] as Float32Array);
  };
  /** Working memory that is not preserved between steps, except for the zeros that `padSame` relies on. */
  const takeScratch = (use: string, length: number): Float32Array => {
    const memory = scratch.get(use) ?? new Float32Array(length);
    scratch.set(use, memory);
    return memory;
  };

  return {
    allot(operation: Operation, input: Shape, kernel: Kernel | null, result: Shape): Allotted {
      const step = results.length;
      const output = takeResult(result.side ** 2 * result.channels);
      results.push(output);
      for (const value of new Set(inputsOfSteps[step])) {
        const memory = results[value - 1];
        if (memory && lastUses.get(value) === step) free.push(memory);
      }
      const [padded, patches] = scratchLengths(operation, input, kernel, result);
      const geometry = `${input.side} ${input.channels} ${kernel?.side} ${kernel?.stride}`;
      return {
        output,
        padded: takeScratch(`padded ${geometry}`, padded),
        patches: takeScratch(`patches ${patches}`, patches),
      };
    },
  };
}

function scratchLengths(
  operation: Operation,
  { side, channels }: Shape,
  kernel: Kernel | null,
  result: Shape,
): readonly [padded: number, patches: number] {
  if (!kernel) return [0, 0];
  if (operation === "transposed") return [0, side ** 2 * kernel.outputs];
  if (operation === "convolution" && kernel.side === 1 && kernel.stride === 1) return [0, 0];
  const padded = paddedSide(side, kernel.side, kernel.stride) ** 2 * channels;
  return [padded, operation === "convolution" ? result.side * kernel.side ** 2 * channels : 0];
}
