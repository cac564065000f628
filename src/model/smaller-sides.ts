/** The sides in pixels to try when a picture does not fit. Each has 0.61 to 0.64 times the pixels of the previous. */
const STEPS = [2048, 1600, 1280, 1024, 800, 640, 512, 400, 320, 256, 200] as const;

/** The sides to try when `side` pixels are wanted: that side, then every smaller step. */
export const sidesToTry = (side: number): readonly number[] => [side, ...STEPS.filter((step) => step < side)];
