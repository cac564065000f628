import { Redo2, Undo2 } from "lucide-react";
import { type Dispatch, useMemo, useState } from "react";
import type { PhotoLevels } from "../../canvas/photo-levels.ts";
import type { PhotoRef } from "../../domain/design.ts";
import {
  canRedo,
  canUndo,
  type EditorAction,
  type Editor as EditorState,
  visibleComposition,
} from "../../domain/editor.ts";
import { composeScene } from "../../scene/compose-scene.ts";
import { Header } from "../shared/Header.tsx";
import { useTranslate } from "../shared/translation.ts";
import type { Problem } from "../use-open-photo.ts";
import { AdjustPanel } from "./AdjustPanel.tsx";
import { BadgePicker } from "./BadgePicker.tsx";
import styles from "./Editor.module.css";
import { type PanelName, PanelTabs } from "./PanelTabs.tsx";
import { PreviewPanel } from "./PreviewPanel.tsx";
import { SaveBar } from "./SaveBar.tsx";
import { Stage } from "./Stage.tsx";
import { ToolBar } from "./ToolBar.tsx";
import { useHistoryKeys } from "./use-history-keys.ts";

export type EditorProps = {
  readonly editor: EditorState;
  readonly dispatch: Dispatch<EditorAction>;
  readonly levelsOf: (photo: PhotoRef | null) => PhotoLevels | null;
  readonly onChoosePhoto: () => void;
  readonly onHome: () => void;
  readonly onLeave: () => void;
  readonly onProblem: (problem: Problem | null) => void;
};

/** The editor: the stage and its tools, the panel, and the way to save. */
export function Editor({
  editor,
  dispatch,
  levelsOf,
  onChoosePhoto,
  onHome,
  onLeave,
  onProblem,
}: EditorProps) {
  const t = useTranslate();
  const [panel, setPanel] = useState<PanelName>("badge");
  const composition = visibleComposition(editor);
  const levels = levelsOf(composition.photo);
  const scene = useMemo(() => composeScene(composition), [composition]);
  useHistoryKeys(dispatch);

  return (
    <div className={styles.page}>
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
      <main id="content" className={styles.editor}>
        <h1 className="visually-hidden">{t("stage.name")}</h1>
        <div className={styles.work}>
          <Stage editor={editor} dispatch={dispatch} scene={scene} levels={levels} />
          <ToolBar editor={editor} dispatch={dispatch} />
        </div>
        <div className={styles.panel}>
          <PanelTabs chosen={panel} onChoose={setPanel} />
          <div className={styles.sections} data-panel={panel}>
            <BadgePicker composition={editor.present} dispatch={dispatch} levels={levels} />
            <PreviewPanel scene={scene} levels={levels} />
            <AdjustPanel composition={composition} dispatch={dispatch} onChoosePhoto={onChoosePhoto} />
          </div>
          <SaveBar scene={scene} levels={levels} onProblem={onProblem} />
        </div>
      </main>
    </div>
  );
}
