// Decodes a JPEG directly to a fraction of its size, and transfers the pixels.

addEventListener("message", async ({ data: { file, width, height } }) => {
  const decoder = new ImageDecoder({
    data: await file.arrayBuffer(),
    type: "image/jpeg",
    desiredWidth: width,
    desiredHeight: height,
  });
  const { image } = await decoder.decode();
  const bitmap = await createImageBitmap(image);
  image.close();
  decoder.close();
  postMessage(bitmap, { transfer: [bitmap] });
});
