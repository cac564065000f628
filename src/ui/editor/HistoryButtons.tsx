import { Redo2, Undo2 } from "lucide-react";
import { useSelected } from "../common/source.ts";
import { ToolButton } from "../common/ToolButton.tsx";
import { useTranslate } from "../common/translation.ts";
import type { EditorStore } from "./picture/editor-store.ts";
import { redoStep, type UndoRedo, undoStep } from "./use-undo-redo.ts";

type Props = { readonly store: EditorStore; readonly history: UndoRedo };

/** The buttons for undo and redo, named after their steps. */
export function HistoryButtons({ store, history }: Props) {
  const t = useTranslate();
  const undo = useSelected(store, undoStep);
  const redo = useSelected(store, redoStep);
  return (
    <>
      <ToolButton
        label={undo ? t("tools.undoStep", { step: t(`step.${undo}`) }) : t("tools.undo")}
        icon={Undo2}
        disabled={undo === null}
        onClick={history.undo}
      />
      <ToolButton
        label={redo ? t("tools.redoStep", { step: t(`step.${redo}`) }) : t("tools.redo")}
        icon={Redo2}
        disabled={redo === null}
        onClick={history.redo}
      />
    </>
  );
}
