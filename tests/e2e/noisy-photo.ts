import sharp from "sharp";

/** Noise that no PNG of 1024 can hold within a limit: 1024² · 3 B barely compress, and 256 colours are too few. */
export const noisyPhoto = async () => ({
  name: "noise.png",
  mimeType: "image/png",
  buffer: await sharp({
    create: {
      width: 1100,
      height: 1100,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    },
  })
    .png({ compressionLevel: 1 })
    .toBuffer(),
});
