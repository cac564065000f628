import {
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { badgeOf } from "../../model/badges.ts";
import type { Composition, PhotoRef } from "../../model/design.ts";
import { afterNextFrame } from "../../platform/timing.ts";
import { composeScene } from "../../scene/compose-scene.ts";
import { lazyPart } from "../common/lazy-part.tsx";
import { Nothing } from "../common/MissingPart.tsx";
import { derivedSource, useSource } from "../common/source.ts";
import { useTranslate } from "../common/translation.ts";
import type { Problem } from "../errors/problem.ts";
import { Header } from "../site/Header.tsx";
import styles from "./Editor.module.css";
import { HistoryButtons } from "./HistoryButtons.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import { BadgePicker } from "./panels/BadgePicker.tsx";
import { type PanelName, PanelTabs } from "./panels/PanelTabs.tsx";
import { CutOutsContext } from "./picture/cut-outs-context.ts";
import { describePicture } from "./picture/describe-picture.ts";
import type { EditorStore } from "./picture/editor-store.ts";
import { hasCutOuts } from "./picture/toggle-heads-edit.ts";
import type { PhotoView } from "./picture/use-photo-store.ts";
import { useWordOutline } from "./picture/use-word-outline.ts";
import { SaveBarSkeleton } from "./save/SaveBarSkeleton.tsx";
import { Stage } from "./stage/Stage.tsx";
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
  readonly store: EditorStore;
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
  store,
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
  const { present: composition } = useSource(store.committed);
  const { design, photo } = composition;
  const view = viewOf(photo);
  const mipmaps = view?.mipmaps ?? null;
  const title = useRef<HTMLHeadingElement>(null);
  const onWordsMissing = useCallback(() => onProblem("words-failed"), [onProblem]);
  const openHelp = () => setHelpOpen(true);
  const chosenWords = useWordOutline(composition.design.words, onWordsMissing);
  const words = chosenWords.outline;
  const { place } = use(CutOutsContext);
  const sceneOf = useCallback((of: Composition) => composeScene(of, words, place), [words, place]);
  const scene = useMemo(() => sceneOf(composition), [sceneOf, composition]);
  const scenes = useMemo(() => derivedSource(store.visible, sceneOf), [store, sceneOf]);
  const areCutOutsSeen = hasCutOuts(scene);
  const description = useMemo(
    () => describePicture(t, composition, areCutOutsSeen),
    [t, composition, areCutOutsSeen],
  );
  const history = useUndoRedo(store, t);
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
  const { showsPhoto, hasWords } = badgeOf(design.badge.id);
  const hasVisiblePhoto = photo !== null && showsPhoto;
  const shownPanel = panel === "words" && !hasWords ? "badge" : panel;

  return (
    <div className={isShown ? styles.page : styles.waiting} inert={!isShown} aria-hidden={!isShown}>
      <Header onHome={onHome}>
        <span className={styles.phoneHistory}>
          <HistoryButtons store={store} history={history} />
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
            store={store}
            composition={composition}
            sceneOf={sceneOf}
            view={view}
            onChoosePhoto={onChoosePhoto}
            description={description}
          />
          <FaceGlide store={store} view={view} />
          {isShown && <LiveRegion text={`${history.lastText} ${description}`.trim()} />}
          <ToolBar
            store={store}
            history={history}
            hasPhoto={hasVisiblePhoto}
            onChoosePhoto={onChoosePhoto}
            onHelp={openHelp}
          />
        </div>
        <div className={styles.panel}>
          <PanelTabs chosen={shownPanel} onChoose={setPanel} hasWords={hasWords} />
          <div className={styles.sections} data-panel={shownPanel}>
            <BadgePicker
              store={store}
              composition={composition}
              view={view}
              words={words}
              isShown={isShown}
              between={
                <Suspense fallback={<div className={styles.sizesSkeleton} />}>
                  <TrueSizes scenes={scenes} mipmaps={mipmaps} isShown={isShown} isMoving={store.isPending} />
                </Suspense>
              }
            />
            <Suspense fallback={<div />}>
              <WordsPanel
                badge={design.badge.id}
                words={design.words}
                dispatch={store.dispatch}
                emSize={words?.emSize ?? null}
                onRetry={chosenWords.retry}
                isShown={isShown}
              />
            </Suspense>
            <Suspense fallback={<div />}>
              <AdjustPanel
                store={store}
                hasPhoto={hasVisiblePhoto}
                badge={design.badge.id}
                onTakeSelfie={onTakeSelfie}
              />
            </Suspense>
          </div>
          <div className={styles.messages}>{messages}</div>
          <Suspense fallback={<SaveBarSkeleton />}>
            <SaveBar
              store={store}
              scene={scene}
              view={view}
              photo={photo}
              design={design}
              // While hidden there is nothing to save; encoding a picture without a photo would cost the worker 18 MB.
              isWanted={isShown}
              words={chosenWords}
              requests={saveRequests}
              onSaved={() => onSaved(composition)}
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

/** Subscribes to the pending edit, so that the editor need not. */
function FaceGlide({ store, view }: { readonly store: EditorStore; readonly view: PhotoView | null }) {
  useFaceGlide(useSource(store), view, store.dispatch);
  return null;
}
