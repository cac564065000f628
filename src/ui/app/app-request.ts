import type { SwitchOver } from "../../offline/register-service-worker.ts";
import type { BegunOpening } from "../../photo-import/open/begin-opening.ts";
import type { Problem } from "../errors/problem.ts";

/** What the landing page can ask of the app. */
export type AppRequest =
  | { readonly kind: "open-photo"; readonly opening: BegunOpening }
  | { readonly kind: "take-selfie" }
  | { readonly kind: "just-heart" }
  | { readonly kind: "continue" }
  /** Restores the work that this tab had when it was reloaded or terminated. */
  | { readonly kind: "restore-work" }
  | { readonly kind: "report-problem"; readonly problem: Problem }
  /** Offers to open the photo that was shared to the installed app; `name` identifies the stored photo. */
  | { readonly kind: "receive-shared-photo"; readonly name: string }
  | { readonly kind: "announce-update"; readonly switchOver: SwitchOver };

/** Queues requests until a listener is attached. */
export class AppRequests {
  #waiting: AppRequest[] = [];
  #handle: ((request: AppRequest) => void) | null = null;

  readonly send = (request: AppRequest): void => {
    if (this.#handle) this.#handle(request);
    else this.#waiting.push(request);
  };

  /** Delivers the queued requests. Returns a function that stops listening. */
  readonly listen = (handle: (request: AppRequest) => void): (() => void) => {
    this.#handle = handle;
    for (const request of this.#waiting.splice(0)) handle(request);
    return () => {
      this.#handle = null;
    };
  };
}
