import { type ComponentType, useEffect, useReducer, useRef, useState } from "react";
import { warmUp } from "../browser/open-photo.ts";
import { startingBadge } from "../domain/badge-placement.ts";
import { FIRST_DESIGN } from "../domain/design.ts";
import { editorReducer, FIRST_EDITOR } from "../domain/editor.ts";
import { DropAndPaste } from "./DropAndPaste.tsx";
import type { EditorProps } from "./editor/Editor.tsx";
import { Landing } from "./landing/Landing.tsx";
import { loadEditor, whenIdle } from "./load-editor.ts";
import { OpeningVeil } from "./OpeningVeil.tsx";
import { PhotoInput } from "./PhotoInput.tsx";
import { Notice } from "./shared/Notice.tsx";
import { useTranslate } from "./shared/translation.ts";
import { type Problem, useOpenPhoto } from "./use-open-photo.ts";
import { usePhotoStore } from "./use-photo-store.ts";

/** The whole page: the landing page until there is something to edit, then the editor. */
export function App() {
  const t = useTranslate();
  const [editor, dispatch] = useReducer(editorReducer, FIRST_EDITOR);
  const [isEditing, setEditing] = useState(false);
  const [Editor, setEditor] = useState<ComponentType<EditorProps> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const photos = usePhotoStore(editor);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => whenIdle(() => void Promise.all([loadEditor(), warmUp()]).catch(() => {})), []);

  const showEditor = async () => {
    const loaded = await loadEditor().catch(() => null);
    if (!loaded) return setProblem("editor-failed");
    setEditor(() => loaded.Editor);
    setEditing(true);
    return undefined;
  };
  const opening = useOpenPhoto({
    onProblem: setProblem,
    onOpened: (photo) => {
      photos.keep(photo);
      dispatch({ type: "photo-opened", photo: { id: photo.id, size: photo.size } });
      void showEditor();
    },
  });
  const useJustTheHeart = () => {
    setProblem(null);
    const design = { ...FIRST_DESIGN, badge: startingBadge("only-heart") };
    dispatch({ type: "photo-opened", photo: null, design });
    void showEditor();
  };
  const choosePhoto = () => input.current?.click();
  const shared = { onChoosePhoto: choosePhoto, onLeave: photos.releaseAll };

  return (
    <>
      <a className="skip-link" href="#content">
        {t("site.skip")}
      </a>
      <PhotoInput ref={input} onFile={opening.open} />
      <DropAndPaste onFile={opening.open} onNothing={() => setProblem("no-file")} />
      {isEditing && Editor ? (
        <Editor
          {...shared}
          editor={editor}
          dispatch={dispatch}
          levelsOf={photos.levelsOf}
          onHome={() => setEditing(false)}
          onProblem={setProblem}
        />
      ) : (
        <Landing {...shared} onJustHeart={useJustTheHeart} />
      )}
      {opening.isSlow && <OpeningVeil onCancel={opening.cancel} />}
      {problem && <Notice text={t(`error.${problem}`)} onClose={() => setProblem(null)} />}
    </>
  );
}
