import type { ComponentType } from "react";
import { retryLoading } from "../browser/retry-loading.ts";
import type { EditorProps } from "./editor/Editor.tsx";
import { needMessages } from "./shared/page-messages.ts";

type EditorModule = { readonly Editor: ComponentType<EditorProps> };

let loading: Promise<EditorModule> | null = null;

/** The editor's code and its messages, loaded once. A failed load is tried again, after a while and at the next call. */
export function loadEditor(): Promise<EditorModule> {
  loading ??= retryLoading(loadTogether).catch((reason: unknown) => {
    loading = null;
    throw reason;
  });
  return loading;
}

async function loadTogether(): Promise<EditorModule> {
  const [{ Editor }] = await Promise.all([import("./editor/Editor.tsx"), needMessages("editor")]);
  return { Editor };
}

/** Runs a task once the page can be read and used. Returns a way to call it off. */
export function whenIdle(task: () => void): () => void {
  // Safari has no requestIdleCallback: https://caniuse.com/requestidlecallback
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(task, 300);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
