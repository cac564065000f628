import type { Ref } from "react";

type Props = { readonly ref: Ref<HTMLInputElement>; readonly onFile: (file: File) => void };

/**
 * The one way into the device's photos. It is on the page from the start and never shown: buttons click it.
 * `accept` only helps the picker; what a file is, its bytes tell.
 */
export function PhotoInput({ ref, onFile }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      accept="image/*,.heic,.heif,.avif"
      hidden
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        // Forget the choice, so that choosing the same file again is a change again.
        currentTarget.value = "";
        if (file) onFile(file);
      }}
    />
  );
}
