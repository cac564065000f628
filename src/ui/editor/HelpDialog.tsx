import { useEffect, useRef } from "react";
import type { KeysIn } from "../../i18n/message-parts.ts";
import type { MessageKey } from "../../i18n/messages.ts";
import { useTranslate } from "../common/translation.ts";
import styles from "./HelpDialog.module.css";

type Props = { readonly onClose: () => void };

type Shortcut = { readonly keys: readonly string[]; readonly does: KeysIn<"app" | "extras", MessageKey> };

/** Shortcuts while the photo or the heart has the focus. */
const ON_PICTURE: readonly Shortcut[] = [
  { keys: ["← ↑ → ↓"], does: "help.move" },
  { keys: ["+", "−"], does: "help.zoom" },
  { keys: ["[", "]"], does: "help.rotate" },
  { keys: ["M"], does: "help.mirror" },
  { keys: ["F"], does: "help.heads" },
  { keys: ["0"], does: "tools.reset" },
  { keys: ["Esc"], does: "help.cancel" },
];

const ANYWHERE: readonly Shortcut[] = [
  { keys: ["Ctrl Z", "⌘ Z"], does: "tools.undo" },
  { keys: ["Ctrl Shift Z", "⌘ ⇧ Z"], does: "tools.redo" },
  { keys: ["Ctrl S", "⌘ S"], does: "help.save" },
  { keys: ["?"], does: "help.list" },
];

export function HelpDialog({ onClose }: Props) {
  const t = useTranslate("extras");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const list = (shortcuts: readonly Shortcut[]) => (
    <dl className={styles.list}>
      {shortcuts.map(({ keys, does }) => (
        <div key={does}>
          <dt translate="no">
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{t("help.title")}</h2>
      <h3>{t("help.where")}</h3>
      {list(ON_PICTURE)}
      <h3>{t("help.anywhere")}</h3>
      {list(ANYWHERE)}
      <form method="dialog">
        <button type="submit" className="button">
          {t("notice.close")}
        </button>
      </form>
    </dialog>
  );
}
