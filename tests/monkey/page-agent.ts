import type { Page } from "playwright";

/** A control that a user could operate now, and its position. CSS pixels of the viewport. */
export type Control = {
  readonly kind: "press" | "range" | "select";
  readonly name: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** The state of the page as far as a quick look shows it. */
export type Sight = {
  readonly isWhite: boolean;
  /** Whether the browser shows its own error page. */
  readonly isBrowsersOwn: boolean;
  /** Whether the page reports that something broke. */
  readonly isBroken: boolean;
  readonly isEditing: boolean;
  /** Null if none is visible. */
  readonly stage: Control["box"] | null;
  readonly isDialogOpen: boolean;
  /** Whether this is the page with the editor rather than a text page. */
  readonly isApp: boolean;
  readonly hasFocusedSelect: boolean;
};

type Opening = { readonly x: number; readonly y: number; readonly side: number };

export type PageAgent = {
  /** Picks a visible control by a number from 0 to 1 and scrolls it into view; null if it is covered. */
  readonly control: (share: number) => Control | null;
  /** Selects an option of a list directly, because an open list is drawn by the browser and captures all input. */
  readonly choose: (control: number, share: number) => string | null;
  readonly look: () => Sight;
  /**
   * How far the photo falls short of a corner of its badge's opening, in the photo's own pixels; null without a photo.
   * `openings` are those of all badges, by id.
   */
  readonly gap: (openings: Readonly<Record<string, Opening>>) => number | null;
  /** Goes back or forward, but never leaves the app: the history before it is not ours. */
  readonly travel: (way: "back" | "forward") => void;
  readonly dropOrPaste: (event: "drop" | "paste", what: "photo" | "words") => void;
};

declare global {
  interface Window {
    readonly monkey: PageAgent;
  }
}

/** Injects the agent into every document of a page. With `stays`, nothing navigates to another page. */
export async function sendAgent(page: Page, stays = false): Promise<void> {
  await page.addInitScript((stay) => {
    type Corner = { x: number; y: number };
    type Node = {
      getClassName(): string;
      width(): number;
      height(): number;
      getAbsoluteTransform(): { copy(): { invert(): { point(at: Corner): Corner } } };
    };
    type Stage = Node & { find(what: string): Node[]; container(): HTMLElement };

    const boxOf = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    const isVisible = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
    const isAllowed = (element: Element) => {
      if (!(element instanceof HTMLAnchorElement)) return !element.matches(":disabled, [type=file]");
      if (element.origin !== location.origin || element.hasAttribute("target")) return false;
      const isPage = !/\.\w+$/.test(element.pathname);
      return element.pathname === location.pathname || (isPage && !stay && navigator.onLine);
    };
    const controls = () => {
      const scope = document.querySelector("dialog[open]") ?? document;
      return [
        ...scope.querySelectorAll("button, a[href], input, select, summary, [role=application]"),
      ].filter((element) => isAllowed(element) && isVisible(element.closest("label") ?? element));
    };
    const nameOf = (element: Element) =>
      element.getAttribute("aria-label") ??
      element.closest("label")?.textContent ??
      element.textContent ??
      "";

    const agent: PageAgent = {
      travel(way) {
        type Entries = {
          readonly entries: () => readonly { readonly sameDocument: boolean }[];
          readonly currentEntry: { readonly index: number };
        };
        const { navigation } = window as unknown as { readonly navigation: Entries };
        const step = way === "back" ? -1 : 1;
        const entry = navigation.entries()[navigation.currentEntry.index + step];
        if (entry && (entry.sameDocument || (!stay && navigator.onLine))) history.go(step);
      },
      control(share) {
        const all = controls();
        const element = all[Math.floor(share * all.length)];
        if (!element) return null;
        const target = element.closest("label") ?? element;
        target.scrollIntoView({ block: "nearest", behavior: "instant" });
        const box = boxOf(target);
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (!hit || !(target.contains(hit) || hit.contains(target))) return null;
        const kind = element.matches("[type=range]")
          ? "range"
          : element instanceof HTMLSelectElement
            ? "select"
            : "press";
        return { kind, name: nameOf(element).trim().slice(0, 60), box };
      },
      choose(control, share) {
        const element = controls()[Math.floor(control * controls().length)];
        if (!(element instanceof HTMLSelectElement)) return null;
        const option = element.options[Math.floor(share * element.options.length)];
        if (!option) return null;
        element.value = option.value;
        element.dispatchEvent(new Event("input", { bubbles: true }));
        element.dispatchEvent(new Event("change", { bubbles: true }));
        return option.text;
      },
      look() {
        const main = [...document.querySelectorAll("main")].filter(isVisible);
        const stage = document.querySelector("[data-testid=stage]");
        const box = stage && isVisible(stage) ? boxOf(stage) : null;
        return {
          isWhite: !main.some((one) => (one.textContent?.trim().length ?? 0) > 20 && one.clientHeight > 50),
          isBrowsersOwn: location.protocol === "chrome-error:",
          isBroken: document.querySelector("[data-error=broken], .broken") !== null,
          isEditing: history.state?.editor > 0,
          stage: box && box.width > 0 ? box : null,
          isApp: document.querySelector("input[type=file]") !== null,
          isDialogOpen: document.querySelector("dialog[open]") !== null,
          hasFocusedSelect: document.activeElement instanceof HTMLSelectElement,
        };
      },
      gap(openings) {
        // Konva exposes its stages globally, so what is really on the stage can be read.
        const stages = (globalThis as { Konva?: { stages?: Stage[] } }).Konva?.stages ?? [];
        const [stage] = stages.filter((one) => isVisible(one.container()));
        const [image] = stage?.find("Image") ?? [];
        if (!stage || !image) return null;
        const badge = document.querySelector<HTMLInputElement>("input[name=badge]:checked")?.value ?? "";
        const { x: middle, y: centre, side } = openings[badge] ?? { x: 0.5, y: 0.5, side: 1 };
        const toPhoto = image.getAbsoluteTransform().copy().invert();
        const corners = [-0.5, 0.5].flatMap((across) =>
          [-0.5, 0.5].map((down) =>
            toPhoto.point({
              x: (middle + across * side) * stage.width(),
              y: (centre + down * side) * stage.height(),
            }),
          ),
        );
        return Math.max(...corners.flatMap(({ x, y }) => [-x, -y, x - image.width(), y - image.height()]));
      },
      dropOrPaste(event, what) {
        const transfer = new DataTransfer();
        const dot =
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        if (what === "words") transfer.setData("text/plain", "only words");
        else transfer.items.add(new File([Uint8Array.from(atob(dot), (c) => c.charCodeAt(0))], "dot.png"));
        const init = { bubbles: true, cancelable: true };
        document.body.dispatchEvent(
          event === "drop"
            ? new DragEvent("drop", { ...init, dataTransfer: transfer })
            : new ClipboardEvent("paste", { ...init, clipboardData: transfer }),
        );
      },
    };
    // Tab and Enter could still lead to another site, and a native drag would block all input.
    addEventListener(
      "click",
      (event) => {
        const link = event.target instanceof Element && event.target.closest("a[href]");
        if (!link || isAllowed(link)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
    addEventListener("dragstart", (event) => event.preventDefault(), true);
    Object.defineProperty(window, "monkey", { value: agent });
  }, stays);
}
