import {
  type ReactElement,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { startingBadge } from "../../model/badge-placement.ts";
import { FIRST_DESIGN } from "../../model/design.ts";
import { facesOf, isBlank } from "../../model/editor-state.ts";
import { type BegunOpening, beginOpening } from "../../photo-import/open/begin-opening.ts";
import type { CameraError } from "../../photo-import/sources/camera.ts";
import { askCameraApp, hasCameraApp } from "../../photo-import/sources/camera-app.ts";
import { onLeave } from "../../recovery/leave.ts";
import { lazyPart } from "../common/lazy-part.tsx";
import { useSource } from "../common/source.ts";
import { stageSideInPixels } from "../common/stage-side.ts";
import { Editor } from "../editor/Editor.tsx";
import { CutOutsContext } from "../editor/picture/cut-outs-context.ts";
import { makeEditorStore } from "../editor/picture/editor-store.ts";
import { useCutOuts } from "../editor/picture/use-cut-outs.ts";
import { usePhotoStore } from "../editor/picture/use-photo-store.ts";
import type { Problem } from "../errors/problem.ts";
import { useOfflineNotice } from "../notices/use-offline-notice.ts";
import { landingMessages, offerToContinue, photoInput, showLanding } from "../site/landing-page.ts";
import type { AppRequest, AppRequests } from "./app-request.ts";
import { LoadingOverlay } from "./LoadingOverlay.tsx";
import { useCarriedWork } from "./use-carried-work.ts";
import { useEditorHistoryEntry } from "./use-editor-history-entry.ts";
import { useOpenPhoto } from "./use-open-photo.ts";
import { startingEditor, useRecovery } from "./use-recovery.ts";
import { useUnloadGuard } from "./use-unload-guard.ts";

const SelfieDialog = lazyPart(
  "extras",
  async () => (await import("../selfie/SelfieDialog.tsx")).SelfieDialog,
);

const ProblemNotice = lazyPart(
  "extras",
  async () => (await import("../errors/ProblemNotice.tsx")).ProblemNotice,
);

type Props = {
  readonly requests: AppRequests;
};

const OnLanding = ({ children }: { readonly children: ReactElement }) => (
  <>{createPortal(children, landingMessages())}</>
);

/** Renders the editor while a composition is being edited; otherwise only messages and dialogs, on the landing page. */
export function App({ requests }: Props) {
  const [store] = useState(() => makeEditorStore(startingEditor()));
  const editor = useSource(store.committed);
  const { dispatch } = store;
  const [isEditing, setEditing] = useState(false);
  const [isTakingSelfie, setTakingSelfie] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const photos = usePhotoStore(editor);
  const { present } = editor;
  const cutOuts = useCutOuts(present, photos.viewOf(present.photo), facesOf(editor, present.photo), dispatch);

  const opening = useOpenPhoto({
    photos,
    dispatch,
    isEditing,
    onEditing: setEditing,
    onProblem: setProblem,
  });
  const open = (begun: BegunOpening) => {
    setTakingSelfie(false);
    opening.open(begun);
  };
  const openFile = (file: File) => open(beginOpening(file, stageSideInPixels()));
  const onSaved = useUnloadGuard(store);
  useCarriedWork();
  const hasWork = !isBlank(editor);
  const entry = useEditorHistoryEntry(isEditing, hasWork, (next) => {
    if (!next) opening.cancel();
    setEditing(next);
  });
  const recovery = useRecovery({
    store,
    photos,
    // Anything the user has opened in the meantime takes precedence.
    onReturned: (photo, design) => {
      if (!opening.isOpening() && !isEditing) opening.open(beginOpening(photo, stageSideInPixels()), design);
    },
    onNothing: () => !opening.isOpening() && entry.disown(),
  });
  const offline = useOfflineNotice({
    onSharedPhoto: (photo) => (photo ? openFile(photo) : setProblem("shared-photo-lost")),
    storeWork: recovery.storeNow,
  });
  const startWithJustHeart = () => {
    setProblem(null);
    opening.cancel();
    const design = { ...FIRST_DESIGN, badge: startingBadge("only-heart") };
    dispatch({ type: "photo-opened", photo: null, design });
    setEditing(true);
  };
  const closeSelfie = useCallback(() => setTakingSelfie(false), []);
  const onCameraProblem = useCallback((code: CameraError) => {
    setTakingSelfie(false);
    setProblem(code);
  }, []);

  const onRequest = useEffectEvent((request: AppRequest) => {
    switch (request.kind) {
      case "open-photo":
        return open(request.opening);
      case "take-selfie":
        return setTakingSelfie(true);
      case "just-heart":
        return startWithJustHeart();
      case "continue":
        setProblem(null);
        return setEditing(true);
      case "restore-work":
        // `useRecovery` restores the work on every start, whatever the request.
        return undefined;
      case "report-problem":
        return setProblem(request.problem);
      case "receive-shared-photo":
        return offline.receive(request.name);
      case "announce-update":
        return offline.announce(request.switchOver);
    }
  });
  useEffect(() => requests.listen((request) => onRequest(request)), [requests]);
  const forgetWork = useEffectEvent(() => {
    recovery.forget();
    opening.cancel();
  });
  useEffect(() => onLeave(() => forgetWork()), []);
  useLayoutEffect(() => showLanding(!isEditing), [isEditing]);
  useLayoutEffect(() => offerToContinue(hasWork), [hasWork]);

  const { Notice } = offline;
  const messages = (
    <>
      {opening.state?.isSlow && (
        <LoadingOverlay progress={opening.state.progress} onCancel={opening.cancel} />
      )}
      {problem && (
        <Suspense>
          <ProblemNotice problem={problem} onClose={() => setProblem(null)} />
        </Suspense>
      )}
      {Notice && <Notice isFloating={!isEditing} />}
    </>
  );

  return (
    <>
      {/* Mounted invisibly while a photo is opening, so that the editor is ready when the photo arrives. */}
      {(isEditing || opening.state) && (
        <CutOutsContext value={cutOuts}>
          <Editor
            isShown={isEditing}
            store={store}
            viewOf={photos.viewOf}
            onChoosePhoto={() => photoInput().click()}
            onTakeSelfie={() => (hasCameraApp() ? askCameraApp(openFile) : setTakingSelfie(true))}
            onHome={entry.goHome}
            onSaved={onSaved}
            onProblem={setProblem}
            messages={isEditing && messages}
          />
        </CutOutsContext>
      )}
      {!isEditing && <OnLanding>{messages}</OnLanding>}
      {isTakingSelfie && (
        <Suspense>
          <SelfieDialog
            design={present.design}
            onTaken={openFile}
            onClose={closeSelfie}
            onProblem={onCameraProblem}
          />
        </Suspense>
      )}
    </>
  );
}
