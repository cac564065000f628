import { ImageUp, Minus, Plus, ScanFace } from "lucide-react";
import type { Design } from "../../model/design.ts";
import { facesOf } from "../../model/editor-state.ts";
import type { EditRequest } from "../../model/edits.ts";
import { CENTRE } from "../../model/geometry.ts";
import { MAX_ZOOM } from "../../model/photo-placement.ts";
import { useSelected } from "../common/source.ts";
import { ToolButton } from "../common/ToolButton.tsx";
import { useTranslate } from "../common/translation.ts";
import { HistoryButtons } from "./HistoryButtons.tsx";
import { RangeSlider } from "./panels/RangeSlider.tsx";
import type { EditorStore } from "./picture/editor-store.ts";
import styles from "./ToolBar.module.css";
import type { UndoRedo } from "./use-undo-redo.ts";

type Props = {
  readonly store: EditorStore;
  readonly history: UndoRedo;
  /** Whether a photo is visible and can be moved. */
  readonly hasPhoto: boolean;
  readonly onChoosePhoto: () => void;
  readonly onHelp: () => void;
};

const BUTTON_ZOOM = 1.25;

const zoomOf = ({ photo }: Design): number => photo.zoom;

/** Logarithmic, so that equal steps of the thumb are equal zoom factors. */
const thumbOf = (design: Design): number => Math.log(zoomOf(design)) / Math.log(MAX_ZOOM);
const zoomAt = (thumb: number): number => MAX_ZOOM ** thumb;

/** Toolbar for the photo: undo, zoom, centre the face, choose another photo. */
export function ToolBar({ store, history, hasPhoto, onChoosePhoto, onHelp }: Props) {
  const t = useTranslate();
  const canZoomOut = useSelected(store.visible, ({ design }) => zoomOf(design) > 1);
  const canZoomIn = useSelected(store.visible, ({ design }) => zoomOf(design) < MAX_ZOOM);
  const areFacesKnown = useSelected(store, (editor) => facesOf(editor, editor.present.photo) !== null);
  const apply = (edit: EditRequest) => () => store.dispatch({ type: "apply", edit });
  const zoomBy = (scale: number) =>
    apply({ type: "move-photo", moves: [{ from: CENTRE, to: CENTRE, scale, rotation: 0 }] });

  return (
    <section className={styles.tools} aria-label={t("tools.name")}>
      <span className={styles.history}>
        <HistoryButtons store={store} history={history} />
      </span>
      <span className={styles.zooms}>
        <span className={styles.step}>
          <ToolButton
            label={t("tools.zoomOut")}
            icon={Minus}
            disabled={!(hasPhoto && canZoomOut)}
            onClick={zoomBy(1 / BUTTON_ZOOM)}
          />
        </span>
        <span className={styles.zoom}>
          <RangeSlider
            store={store}
            label={t("tools.zoom")}
            min={0}
            max={1}
            step={0.005}
            valueIn={thumbOf}
            textOf={(thumb) => t.formats.percent(zoomAt(thumb))}
            editFor={(thumb) => ({ type: "zoom-photo", zoom: zoomAt(thumb) })}
            disabled={!hasPhoto}
          />
        </span>
        <span className={styles.step}>
          <ToolButton
            label={t("tools.zoomIn")}
            icon={Plus}
            disabled={!(hasPhoto && canZoomIn)}
            onClick={zoomBy(BUTTON_ZOOM)}
          />
        </span>
      </span>
      <span className={styles.line} />
      <ToolButton
        label={t("tools.centreFace")}
        icon={ScanFace}
        disabled={!(hasPhoto && areFacesKnown)}
        onClick={apply({ type: "centre-face", progress: 1 })}
      />
      <ToolButton
        label={t(hasPhoto ? "tools.changePhoto" : "tools.addPhoto")}
        icon={ImageUp}
        onClick={onChoosePhoto}
      />
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
}
