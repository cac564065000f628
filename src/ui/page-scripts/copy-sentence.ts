import { copyText } from "../../photo-export/share/copy.ts";

/** Shows the button that copies the ready sentence. Where the browser refuses, the sentence is selected instead. */
export function offerCopying(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-copy]");
  const sentence = document.getElementById(button?.dataset.copy ?? "");
  const status = button?.parentElement?.querySelector("[role=status]");
  if (!button || !sentence || !status) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const { ok } = await copyText(sentence.textContent ?? "");
    if (!ok) getSelection()?.selectAllChildren(sentence);
    const { copied = "", selected = "" } = button.dataset;
    status.textContent = ok ? copied : selected;
  });
}
