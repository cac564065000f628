/** The sides that a picture steps down through when it does not fit, in pixels. Each has 0.4 to 0.65 of the pixels before. */
const STEPS = [2048, 1600, 1280, 1024, 800, 640, 512, 400, 320, 256, 200] as const;

/** The sides to try for a wish of `side` pixels: itself, then every smaller step. */
export const sidesToTry = (side: number): readonly number[] => [side, ...STEPS.filter((step) => step < side)];
