import {
  type ComponentType,
  Suspense,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { beforeUse } from "../browser/before-use.ts";
import type { CameraError } from "../browser/camera.ts";
import { askCameraApp, hasCameraApp } from "../browser/camera-app.ts";
import { warmUp } from "../browser/open/start-opener.ts";
import { afterFirstPaint } from "../browser/timing.ts";
import { startingBadge } from "../domain/badge-placement.ts";
import { type Design, FIRST_DESIGN } from "../domain/design.ts";
import { editorReducer, isBlank } from "../domain/editor.ts";
import { onLeave } from "../recovery/leave.ts";
import { DropAndPaste } from "./DropAndPaste.tsx";
import type { EditorProps } from "./editor/Editor.tsx";
import { Landing } from "./landing/Landing.tsx";
import { loadEditor, whenIdle } from "./load-editor.ts";
import { OpeningVeil } from "./OpeningVeil.tsx";
import { useOffline } from "./offline/use-offline.ts";
import { PhotoInput } from "./PhotoInput.tsx";
import type { Problem } from "./problem.ts";
import { lazyPart } from "./shared/lazy-part.tsx";
import { useTranslate } from "./shared/translation.ts";
import { useCarriedWork } from "./use-carried-work.ts";
import { useClosingQuestion } from "./use-closing-question.ts";
import { useEditorEntry } from "./use-editor-entry.ts";
import { startingEditor, useKeptWork } from "./use-kept-work.ts";
import { useOpenPhoto } from "./use-open-photo.ts";
import { usePhotoStore } from "./use-photo-store.ts";

const SelfieDialog = lazyPart("extras", async () => (await import("./selfie/SelfieDialog.tsx")).SelfieDialog);

const ProblemNotice = lazyPart("extras", async () => (await import("./ProblemNotice.tsx")).ProblemNotice);

/** For what is known with each render. */
const neverChanges = () => () => {};

/** The whole page: the landing page until there is something to edit, then the editor. */
export function App() {
  const t = useTranslate();
  const [editor, dispatch] = useReducer(editorReducer, null, startingEditor);
  const [isEditing, setEditing] = useState(false);
  const [isTakingSelfie, setTakingSelfie] = useState(false);
  const [Editor, setEditor] = useState<ComponentType<EditorProps> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const photos = usePhotoStore(editor);
  const input = useRef<HTMLInputElement>(null);

  /** Sets the editor up out of sight, so that a photo finds it ready. */
  const prepareEditor = useCallback(() => {
    loadEditor().then(
      (loaded) => whenIdle(() => startTransition(() => setEditor(() => loaded.Editor))),
      () => {}, // Tried again, and told, when it is needed.
    );
  }, []);
  useEffect(
    () =>
      afterFirstPaint(() => {
        warmUp();
        loadEditor().catch(() => {});
      }),
    [],
  );
  useEffect(() => beforeUse(prepareEditor), [prepareEditor]);

  const showEditor = async () => {
    const loaded = await loadEditor().catch(() => null);
    if (!loaded) return setProblem("editor-failed");
    setEditor(() => loaded.Editor);
    setEditing(true);
    return undefined;
  };
  const opening = useOpenPhoto({
    photos,
    dispatch,
    onShown: () => void showEditor(),
    // Back to where it was opened from.
    onWithdrawn: () => setEditing(isEditing),
    onProblem: setProblem,
  });
  const openPhoto = (file: File, design?: Design) => {
    prepareEditor();
    void opening.open(file, design);
  };
  const open = (file: File) => {
    setTakingSelfie(false);
    openPhoto(file);
  };
  const onSaved = useClosingQuestion(editor);
  useCarriedWork();
  const entry = useEditorEntry(isEditing, !isBlank(editor), (next) => {
    if (!next) opening.cancel();
    setEditing(next);
  });
  const keptWork = useKeptWork({
    editor,
    photos,
    // What somebody has chosen meanwhile comes first.
    onReturned: (photo, design) => {
      if (!opening.isOpening() && !isEditing) openPhoto(photo, design);
    },
    onNothing: () => !opening.isOpening() && entry.disown(),
  });
  const OfflineNotice = useOffline({
    onSharedPhoto: (photo) => (photo ? open(photo) : setProblem("shared-photo-lost")),
    keepWork: keptWork.keepNow,
  });
  // The page as it was built knows of no work: what a tab brings along is offered only once that page is awake.
  const hasWork = useSyncExternalStore(
    neverChanges,
    () => !isBlank(editor),
    () => false,
  );
  const continueEditing = () => {
    setProblem(null);
    void showEditor();
  };
  const startWithJustHeart = () => {
    setProblem(null);
    opening.cancel();
    const design = { ...FIRST_DESIGN, badge: startingBadge("only-heart") };
    dispatch({ type: "photo-opened", photo: null, design });
    void showEditor();
  };
  const closeSelfie = useCallback(() => setTakingSelfie(false), []);
  const onCameraProblem = useCallback((code: CameraError) => {
    setTakingSelfie(false);
    setProblem(code);
  }, []);
  const forgetWork = useEffectEvent(() => {
    keptWork.forget();
    opening.cancel();
  });
  useEffect(() => onLeave(() => forgetWork()), []);
  const shared = {
    onChoosePhoto: () => input.current?.click(),
    onTakeSelfie: () => (hasCameraApp() ? askCameraApp(open) : setTakingSelfie(true)),
  };

  const isEditorSeen = isEditing && Editor !== null;
  // Out of sight at once, taken down afterwards: both in one task would be a long one.
  const isLandingGone = useDeferredValue(isEditorSeen) && isEditorSeen;
  const messages = (
    <>
      {opening.state?.isSlow && <OpeningVeil progress={opening.state.progress} onCancel={opening.cancel} />}
      {problem && (
        <Suspense>
          <ProblemNotice problem={problem} onClose={() => setProblem(null)} />
        </Suspense>
      )}
      {OfflineNotice && <OfflineNotice isFloating={!isEditorSeen} />}
    </>
  );

  return (
    <>
      <a className="skip-link" href="#content">
        {t("site.skip")}
      </a>
      <PhotoInput ref={input} onFile={open} />
      <DropAndPaste onFile={open} onNothing={setProblem} />
      {Editor && (
        <Editor
          {...shared}
          isShown={isEditing}
          editor={editor}
          dispatch={dispatch}
          viewOf={photos.viewOf}
          onHome={entry.goHome}
          onSaved={onSaved}
          onProblem={setProblem}
          messages={isEditing && messages}
        />
      )}
      {!isLandingGone && (
        <div hidden={isEditorSeen}>
          <Landing
            {...shared}
            onJustHeart={startWithJustHeart}
            onContinue={hasWork ? continueEditing : null}
            messages={!isEditorSeen && messages}
          />
        </div>
      )}
      {isTakingSelfie && (
        <Suspense>
          <SelfieDialog onTaken={open} onClose={closeSelfie} onProblem={onCameraProblem} />
        </Suspense>
      )}
    </>
  );
}
