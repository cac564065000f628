import { useEffect, useState } from "react";
import AvatarEditor, { useAvatarEditor } from "react-avatar-editor";
import { createRoot } from "react-dom/client";
import { onButtons, onFile, STAGE_SIDE, writeFile } from "./peer-page.ts";

/** react-avatar-editor as in its documentation: a round frame with a border, and a picture as large as the frame. */
const BORDER = 40;

function Editor() {
  const [file, setFile] = useState<File | null>(null);
  const [scale, setScale] = useState(1);
  const { ref, getImageScaledToCanvas } = useAvatarEditor();
  useEffect(() => {
    onFile(setFile);
    onButtons({
      zoomIn: () => setScale((last) => last * 1.25),
      save: () => {
        const canvas = getImageScaledToCanvas();
        if (canvas) void writeFile(canvas);
      },
    });
  }, [getImageScaledToCanvas]);
  const side = STAGE_SIDE - 2 * BORDER;
  return (
    file && (
      <AvatarEditor
        ref={ref}
        image={file}
        width={side}
        height={side}
        border={BORDER}
        borderRadius={side / 2}
        scale={scale}
      />
    )
  );
}

const stage = document.querySelector("[data-testid=stage]");
if (stage) createRoot(stage).render(<Editor />);
