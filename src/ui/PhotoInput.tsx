import { type RefObject, useEffect, useEffectEvent } from "react";

type Props = {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
};

/**
 * The one way into the device's photos. It is on the page from the start and never shown: buttons click it.
 * `accept` only helps the picker; what a file is, its bytes tell.
 */
export function PhotoInput({ ref, onFile }: Props) {
  // The page was there before its script: somebody may have chosen a photo meanwhile.
  const takeEarly = useEffectEvent(() => ref.current && takeFile(ref.current, onFile));
  useEffect(() => void takeEarly(), []);
  return (
    <input
      ref={ref}
      type="file"
      accept="image/*,.heic,.heif,.avif"
      hidden
      onChange={({ currentTarget }) => takeFile(currentTarget, onFile)}
    />
  );
}

function takeFile(input: HTMLInputElement, onFile: (file: File) => void): void {
  const file = input.files?.[0];
  if (!file) return;
  // Forget the choice, so that choosing the same file again is a change again.
  input.value = "";
  onFile(file);
}
