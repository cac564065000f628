import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { copyText } from "../../../photo-export/share/copy.ts";
import { addressForRealBrowser, inAppBrowserOf } from "../../../photo-export/share/in-app-browsers.ts";
import { Sentence } from "../../common/Sentence.tsx";
import { useTranslate } from "../../common/translation.ts";
import styles from "./sharing.module.css";
import { toolAddress } from "./tool-links.ts";
import { useFileAddress } from "./use-file-address.ts";
import { useTransientStatus } from "./use-transient-status.ts";

type Props = { readonly file: File; readonly description: string; readonly onClose: () => void };

/**
 * Shows the finished picture as an image that can be saved from the browser's own menu: in-app browsers do not download
 * files, but offer "Save image" on a long press.
 */
export function LongPressSaveDialog({ file, description, onClose }: Props) {
  const t = useTranslate("extras");
  const dialog = useRef<HTMLDialogElement>(null);
  const address = useFileAddress(file);
  const [status, announce] = useTransientStatus();
  const app = inAppBrowserOf(navigator.userAgent);
  const outside = addressForRealBrowser(navigator.userAgent, new URL(location.href));
  const isTouch = matchMedia("(pointer: coarse)").matches;

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const copyAddress = async () => {
    const copied = await copyText(toolAddress());
    announce(copied.ok ? t("share.copiedText") : toolAddress());
  };
  return (
    <dialog ref={dialog} className={`dialog ${styles.hold}`} aria-labelledby="hold-title" onClose={onClose}>
      <h2 id="hold-title">{t("inapp.title")}</h2>
      <p>{t(app || isTouch ? "inapp.hold" : "inapp.rightClick")}</p>
      {address !== "" && <img src={address} alt={description} />}
      {app && (
        <>
          <p>
            <Sentence text={t("inapp.why", { app: app.name })} names={[app.name]} />
          </p>
          <p>
            {outside && <a href={outside}>{t("inapp.open")}</a>}
            <span>{` ${t("inapp.menu")}`}</span>
          </p>
          <button type="button" className="button" onClick={copyAddress}>
            {t("inapp.copyAddress")}
          </button>
          <p role="status">{status}</p>
        </>
      )}
      <button
        type="button"
        className={`icon-button ${styles.close}`}
        aria-label={t("notice.close")}
        onClick={() => dialog.current?.close()}
      >
        <X aria-hidden="true" />
      </button>
    </dialog>
  );
}
