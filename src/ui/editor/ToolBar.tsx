import { ImageUp, type LucideIcon, Minus, Plus, Redo2, ScanFace, Undo2 } from "lucide-react";
import { type Dispatch, memo, useCallback } from "react";
import type { EditorAction } from "../../model/editor-state.ts";
import type { Edit } from "../../model/edits.ts";
import type { Face } from "../../model/face.ts";
import { CENTRE } from "../../model/geometry.ts";
import { MAX_ZOOM } from "../../model/photo-placement.ts";
import { useTranslate } from "../common/translation.ts";
import { RangeSlider } from "./panels/RangeSlider.tsx";
import styles from "./ToolBar.module.css";

type Props = {
  readonly zoom: number;
  /** Whether a photo is visible and can be moved. */
  readonly hasPhoto: boolean;
  readonly undoName: string | null;
  readonly redoName: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly dispatch: Dispatch<EditorAction>;
  /** Null until detection has finished. */
  readonly faces: readonly Face[] | null;
  readonly onChoosePhoto: () => void;
  readonly onHelp: () => void;
};

const BUTTON_ZOOM = 1.25;

/** Toolbar for the photo: undo, zoom, centre the face, choose another photo. */
export const ToolBar = memo(function ToolBar({
  zoom,
  hasPhoto,
  undoName,
  redoName,
  onUndo,
  onRedo,
  dispatch,
  faces,
  onChoosePhoto,
  onHelp,
}: Props) {
  const t = useTranslate();
  const commit = useCallback(() => dispatch({ type: "commit", kind: "preview" }), [dispatch]);
  const cancel = useCallback(() => dispatch({ type: "cancel" }), [dispatch]);
  const tool = (label: string, Icon: LucideIcon, enabled: boolean, onClick: () => void) => (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={!enabled}
      onClick={onClick}
    >
      <Icon aria-hidden="true" />
    </button>
  );
  const apply = (edit: Edit) => () => dispatch({ type: "apply", edit });
  const zoomBy = (scale: number) =>
    apply({ type: "move-photo", moves: [{ from: CENTRE, to: CENTRE, scale, turn: 0 }] });

  return (
    <section className={styles.tools} aria-label={t("tools.name")}>
      <span className={styles.history}>
        {tool(undoName ?? t("tools.undo"), Undo2, undoName !== null, onUndo)}
        {tool(redoName ?? t("tools.redo"), Redo2, redoName !== null, onRedo)}
      </span>
      <span className={styles.zooms}>
        <span className={styles.step}>
          {tool(t("tools.zoomOut"), Minus, hasPhoto && zoom > 1, zoomBy(1 / BUTTON_ZOOM))}
        </span>
        <span className={styles.zoom}>
          <RangeSlider
            label={t("tools.zoom")}
            min={0}
            max={1}
            step={0.005}
            // Logarithmic, so that equal steps of the thumb are equal zoom factors.
            value={Math.log(zoom) / Math.log(MAX_ZOOM)}
            valueText={t.formats.percent(zoom)}
            disabled={!hasPhoto}
            onPreview={(value) =>
              dispatch({ type: "preview", edit: { type: "zoom-photo", zoom: MAX_ZOOM ** value } })
            }
            onCommit={commit}
            onCancel={cancel}
          />
        </span>
        <span className={styles.step}>
          {tool(t("tools.zoomIn"), Plus, hasPhoto && zoom < MAX_ZOOM, zoomBy(BUTTON_ZOOM))}
        </span>
      </span>
      <span className={styles.line} />
      {tool(
        t("tools.centreFace"),
        ScanFace,
        hasPhoto && faces !== null,
        apply({ type: "centre-face", faces: faces ?? [], progress: 1 }),
      )}
      {tool(t(hasPhoto ? "tools.changePhoto" : "tools.addPhoto"), ImageUp, true, onChoosePhoto)}
      <button
        type="button"
        className={`icon-button ${styles.help}`}
        aria-label={t("tools.help")}
        title={t("tools.help")}
        onClick={onHelp}
      >
        ?
      </button>
    </section>
  );
});
