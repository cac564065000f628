import { Redo2, Undo2 } from "lucide-react";
import {
  type Dispatch,
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { badgeOf } from "../../model/badges.ts";
import type { Composition, PhotoRef } from "../../model/design.ts";
import type { EditorAction, EditorState } from "../../model/editor-state.ts";
import { afterNextFrame } from "../../platform/timing.ts";
import { composeScene } from "../../scene/compose-scene.ts";
import { lazyPart } from "../common/lazy-part.tsx";
import { Nothing } from "../common/MissingPart.tsx";
import { useTranslate } from "../common/translation.ts";
import type { Problem } from "../errors/problem.ts";
import { Header } from "../site/Header.tsx";
import styles from "./Editor.module.css";
import { LiveRegion } from "./LiveRegion.tsx";
import { BadgePicker } from "./panels/BadgePicker.tsx";
import { type PanelName, PanelTabs } from "./panels/PanelTabs.tsx";
import { describePicture } from "./picture/describe-picture.ts";
import { HeadsContext } from "./picture/heads-context.ts";
import { hasHeads } from "./picture/toggle-heads-edit.ts";
import type { PhotoView } from "./picture/use-photo-store.ts";
import { useWordOutline } from "./picture/use-word-outline.ts";
import { SaveBarSkeleton } from "./save/SaveBarSkeleton.tsx";
import { Stage } from "./stage/Stage.tsx";
import { useOverscrollRelease } from "./stage/use-overscroll-release.ts";
import { ToolBar } from "./ToolBar.tsx";
import { useFaceGlide } from "./use-face-glide.ts";
import { usePageKeys } from "./use-page-keys.ts";
import { useUndoRedo } from "./use-undo-redo.ts";

// Below the fold or behind a tab, so loaded after what is needed first.
const TrueSizes = lazyPart("extras", async () => (await import("./panels/TrueSizes.tsx")).TrueSizes);
const WordsPanel = lazyPart("extras", async () => (await import("./panels/WordsPanel.tsx")).WordsPanel);
const AdjustPanel = lazyPart("extras", async () => (await import("./panels/AdjustPanel.tsx")).AdjustPanel);
const SaveBar = lazyPart("extras", async () => (await import("./save/SaveBar.tsx")).SaveBar);
const SiteNav = lazyPart("extras", async () => (await import("../site/SiteNav.tsx")).SiteNav, Nothing);
const HelpDialog = lazyPart("extras", async () => (await import("./HelpDialog.tsx")).HelpDialog);

export type EditorProps = {
  /** Until there is something to edit, the editor is mounted but invisible and inert. */
  readonly isShown: boolean;
  readonly editor: EditorState;
  readonly dispatch: Dispatch<EditorAction>;
  readonly viewOf: (photo: PhotoRef | null) => PhotoView | null;
  readonly onChoosePhoto: () => void;
  readonly onTakeSelfie: () => void;
  readonly onHome: () => void;
  readonly onSaved: (composition: Composition) => void;
  readonly onProblem: (problem: Problem | null) => void;
  /** Progress and problems. */
  readonly messages: ReactNode;
};

export function Editor({
  isShown,
  editor,
  dispatch,
  viewOf,
  onChoosePhoto,
  onTakeSelfie,
  onHome,
  onSaved,
  onProblem,
  messages,
}: EditorProps) {
  const t = useTranslate();
  const [panel, setPanel] = useState<PanelName>("badge");
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [saveRequests, requestSave] = useReducer((count: number) => count + 1, 0);
  const { shown: composition, release } = useOverscrollRelease(editor);
  const kept = editor.pending?.composition ?? editor.present;
  const view = viewOf(composition.photo);
  const mipmaps = view?.mipmaps ?? null;
  const title = useRef<HTMLHeadingElement>(null);
  const onWordsMissing = useCallback(() => onProblem("words-failed"), [onProblem]);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const chosenWords = useWordOutline(composition.design.words, onWordsMissing);
  const words = chosenWords.outline;
  const { place } = use(HeadsContext);
  const scene = useMemo(() => composeScene(composition, words, place), [composition, words, place]);
  // Excludes the rubber-band overshoot, which is only shown.
  const keptScene = useMemo(
    () => (kept === composition ? scene : composeScene(kept, words, place)),
    [kept, composition, scene, words, place],
  );
  const isLowQuality = editor.pending !== null;
  const seen = useMemo(() => ({ composition, scene, isLowQuality }), [composition, scene, isLowQuality]);
  // Deferred, so that the small pictures never hold up the stage.
  const calm = useDeferredValue(seen);
  // The same element while a drag changes the stage alone.
  const sizes = useMemo(() => {
    const { scene, isLowQuality } = calm;
    return (
      <Suspense fallback={<div className={styles.sizesSkeleton} />}>
        <TrueSizes {...{ scene, mipmaps, isShown, isLowQuality }} />
      </Suspense>
    );
  }, [calm, mipmaps, isShown]);
  const areHeadsSeen = hasHeads(keptScene);
  const description = useMemo(
    () => describePicture(t, editor.present, areHeadsSeen),
    [t, editor.present, areHeadsSeen],
  );
  const history = useUndoRedo(editor, dispatch, t);
  usePageKeys(isShown, {
    onUndo: history.undo,
    onRedo: history.redo,
    onSave: requestSave,
    onHelp: openHelp,
  });
  // Moves screen reader and keyboard users to the start of the new content. Waits for the frame, because focusing
  // forces layout, which would otherwise delay it.
  useEffect(() => {
    if (isShown) afterNextFrame(() => title.current?.focus({ preventScroll: true }));
  }, [isShown]);
  useFaceGlide(editor, view, dispatch);
  const { design, photo } = composition;
  const hasVisiblePhoto = photo !== null && badgeOf(design.badge.id).showsPhoto;

  return (
    <div className={isShown ? styles.page : styles.waiting} inert={!isShown} aria-hidden={!isShown}>
      <Header onHome={onHome}>
        <span className={styles.phoneHistory}>
          <button
            type="button"
            className="icon-button"
            aria-label={history.undoName ?? t("tools.undo")}
            title={history.undoName ?? t("tools.undo")}
            disabled={history.undoName === null}
            onClick={history.undo}
          >
            <Undo2 aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={history.redoName ?? t("tools.redo")}
            title={history.redoName ?? t("tools.redo")}
            disabled={history.redoName === null}
            onClick={history.redo}
          >
            <Redo2 aria-hidden="true" />
          </button>
        </span>
        <span className={styles.siteNav}>
          <Suspense>
            <SiteNav />
          </Suspense>
        </span>
      </Header>
      <main tabIndex={-1} className={styles.editor}>
        <h1 ref={title} tabIndex={-1} className="visually-hidden">
          {t("stage.name")}
        </h1>
        <div className={styles.work}>
          <Stage
            editor={editor}
            dispatch={dispatch}
            scene={scene}
            view={view}
            onRelease={release}
            description={description}
          />
          {isShown && <LiveRegion text={`${history.lastText} ${description}`.trim()} />}
          <ToolBar
            zoom={design.photo.zoom}
            hasPhoto={hasVisiblePhoto}
            undoName={history.undoName}
            redoName={history.redoName}
            onUndo={history.undo}
            onRedo={history.redo}
            dispatch={dispatch}
            faces={view?.faces ?? null}
            onChoosePhoto={onChoosePhoto}
            onHelp={openHelp}
          />
        </div>
        <div className={styles.panel}>
          <PanelTabs chosen={panel} onChoose={setPanel} />
          <div className={styles.sections} data-panel={panel}>
            <BadgePicker
              chosen={design.badge.id}
              ground={design.ground}
              composition={calm.composition}
              dispatch={dispatch}
              view={view}
              words={words}
              isShown={isShown}
              isLowQuality={calm.isLowQuality}
              between={sizes}
            />
            <Suspense fallback={<div />}>
              <WordsPanel
                badge={design.badge.id}
                words={design.words}
                dispatch={dispatch}
                emSize={words?.emSize ?? null}
                onRetry={chosenWords.retry}
              />
            </Suspense>
            <Suspense fallback={<div />}>
              <AdjustPanel
                turn={hasVisiblePhoto ? design.photo.turn : null}
                badge={design.badge}
                faces={view?.faces ?? null}
                dispatch={dispatch}
                onTakeSelfie={onTakeSelfie}
              />
            </Suspense>
          </div>
          <div className={styles.messages}>{messages}</div>
          <Suspense fallback={<SaveBarSkeleton />}>
            <SaveBar
              scene={keptScene}
              view={view}
              photo={photo}
              design={kept.design}
              // While hidden there is nothing to save; encoding a picture without a photo would cost the worker 18 MB.
              isWanted={isShown}
              words={chosenWords}
              requests={saveRequests}
              onSaved={() => onSaved(kept)}
              onProblem={onProblem}
            />
          </Suspense>
        </div>
      </main>
      {isHelpOpen && (
        <Suspense>
          <HelpDialog onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
