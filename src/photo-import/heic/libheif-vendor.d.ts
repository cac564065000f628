/** Made by `build/libheif/vite-libheif.ts`. */
declare module "virtual:libheif" {
  /** Absolute addresses of the unchanged libheif files, and the length of the wasm in bytes. */
  export const locateLibheif: () => import("./heic-messages.ts").LibheifLocation & {
    readonly notice: string;
    readonly license: string;
  };
}
