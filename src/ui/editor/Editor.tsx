import { Redo2, Undo2 } from "lucide-react";
import {
  type Dispatch,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Composition, PhotoRef } from "../../domain/design.ts";
import {
  canRedo,
  canUndo,
  type EditorAction,
  type Editor as EditorState,
  visibleComposition,
} from "../../domain/editor.ts";
import { composeScene } from "../../scene/compose-scene.ts";
import type { Problem } from "../problem.ts";
import { Header } from "../shared/Header.tsx";
import { useTranslate } from "../shared/translation.ts";
import type { PhotoView } from "../use-photo-store.ts";
import { AdjustPanel } from "./AdjustPanel.tsx";
import { BadgePicker } from "./BadgePicker.tsx";
import styles from "./Editor.module.css";
import { type PanelName, PanelTabs } from "./PanelTabs.tsx";
import { PreviewPanel } from "./PreviewPanel.tsx";
import { SaveBar } from "./SaveBar.tsx";
import { Stage } from "./Stage.tsx";
import { ToolBar } from "./ToolBar.tsx";
import { useFaceGlide } from "./use-face-glide.ts";
import { useHistoryKeys } from "./use-history-keys.ts";
import { useWordOutline } from "./use-word-outline.ts";
import { WordsPanel } from "./WordsPanel.tsx";

export type EditorProps = {
  /** Before there is something to edit, it is set up but out of sight and out of reach. */
  readonly isShown: boolean;
  readonly editor: EditorState;
  readonly dispatch: Dispatch<EditorAction>;
  readonly viewOf: (photo: PhotoRef | null) => PhotoView | null;
  readonly onChoosePhoto: () => void;
  readonly onTakeSelfie: () => void;
  readonly onHome: () => void;
  readonly onLeave: () => void;
  readonly onSaved: (composition: Composition) => void;
  readonly onProblem: (problem: Problem | null) => void;
  /** What is happening, and what went wrong. */
  readonly messages: ReactNode;
};

/** The editor: the stage and its tools, the panel, and the way to save. */
export function Editor({
  isShown,
  editor,
  dispatch,
  viewOf,
  onChoosePhoto,
  onTakeSelfie,
  onHome,
  onLeave,
  onSaved,
  onProblem,
  messages,
}: EditorProps) {
  const t = useTranslate();
  const [panel, setPanel] = useState<PanelName>("badge");
  const composition = visibleComposition(editor);
  const view = viewOf(composition.photo);
  const levels = view?.levels ?? null;
  const title = useRef<HTMLHeadingElement>(null);
  const onWordsMissing = useCallback(() => onProblem("words-failed"), [onProblem]);
  const words = useWordOutline(composition.design.words, onWordsMissing);
  const scene = useMemo(() => composeScene(composition, words), [composition, words]);
  const seen = useMemo(() => ({ composition, scene }), [composition, scene]);
  // The small pictures follow when there is time; the stage never waits for them.
  const calm = useDeferredValue(seen);
  useHistoryKeys(dispatch, isShown);
  // Whoever cannot see that the page has changed hears it, and goes on from its beginning.
  useEffect(() => {
    if (isShown) title.current?.focus({ preventScroll: true });
  }, [isShown]);
  useFaceGlide(editor, view, dispatch);

  return (
    <div className={isShown ? styles.page : styles.waiting} inert={!isShown}>
      <Header onHome={onHome} onLeave={onLeave}>
        <span className={styles.phoneHistory}>
          <button
            type="button"
            className="icon-button"
            aria-label={t("tools.undo")}
            disabled={!canUndo(editor)}
            onClick={() => dispatch({ type: "undo" })}
          >
            <Undo2 aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t("tools.redo")}
            disabled={!canRedo(editor)}
            onClick={() => dispatch({ type: "redo" })}
          >
            <Redo2 aria-hidden="true" />
          </button>
        </span>
      </Header>
      <main id={isShown ? "content" : undefined} className={styles.editor}>
        <h1 ref={title} tabIndex={-1} className="visually-hidden">
          {t("stage.name")}
        </h1>
        <div className={styles.work}>
          <Stage editor={editor} dispatch={dispatch} scene={scene} view={view} />
          <ToolBar editor={editor} dispatch={dispatch} faces={view?.faces ?? null} />
        </div>
        <div className={styles.panel}>
          <PanelTabs chosen={panel} onChoose={setPanel} />
          <div className={styles.sections} data-panel={panel}>
            <BadgePicker composition={calm.composition} dispatch={dispatch} view={view} words={words} />
            <WordsPanel design={composition.design} dispatch={dispatch} outline={words} />
            <PreviewPanel scene={calm.scene} levels={levels} />
            <AdjustPanel
              faces={view?.faces ?? null}
              composition={composition}
              dispatch={dispatch}
              onChoosePhoto={onChoosePhoto}
              onTakeSelfie={onTakeSelfie}
            />
          </div>
          <div className={styles.messages}>{messages}</div>
          <SaveBar
            scene={scene}
            view={view}
            photo={composition.photo}
            isWhole={composition.design.words === null || words !== null}
            onSaved={() => onSaved(composition)}
            onProblem={onProblem}
          />
        </div>
      </main>
    </div>
  );
}
