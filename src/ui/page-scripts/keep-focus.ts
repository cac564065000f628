const FOCUSABLE =
  "a[href], button, input:not([type=file]), select, textarea, summary, [tabindex]:not([tabindex='-1'])";

const OFF = ":disabled, [hidden], [hidden] *, [inert], [inert] *";

/**
 * The focused element and its ancestors, innermost first, and the next sibling of each, to find the place again once
 * the element has been removed.
 */
type Place = { readonly path: readonly Element[]; readonly followers: readonly (Element | null)[] };

/**
 * Moves the focus to the nearest control when the focused one is disabled, hidden or removed; browsers would reset it
 * to the start of the page. If the control's container was removed too, as with a notice, the focus returns to the
 * control that had it before.
 */
export function keepFocus(): void {
  let place: Place | null = null;
  let earlier: readonly Element[] = [];
  let isByKey = false;
  for (const type of ["keydown", "pointerdown"])
    addEventListener(
      type,
      () => {
        isByKey = type === "keydown";
      },
      true,
    );
  addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    place = placeOf(target);
    earlier = [...earlier.filter((one) => one !== target && one.isConnected), target].slice(-8);
  });
  addEventListener("focusout", ({ relatedTarget }) => {
    const left = place;
    // If the element is still enabled a moment later, the user pressed outside any control. Chromium fires the same
    // event for an element that is being removed.
    if (!relatedTarget) setTimeout(() => place === left && left && !isOff(left.path[0]) && forget());
  });
  const forget = () => {
    place = null;
  };
  const look = () => {
    const element = place?.path[0];
    const { activeElement } = document;
    const isUnclaimed = !activeElement || activeElement === document.body || activeElement === element;
    if (!place || !isUnclaimed || !isOff(element)) return;
    const next = successorOf(place, earlier);
    forget();
    // Pointer users look where they press, so the page scrolls for keyboard users only.
    next?.focus({ preventScroll: !isByKey });
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ["disabled", "hidden", "inert"],
  });
}

function placeOf(element: Element): Place {
  const path: Element[] = [];
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
    path.push(one);
  return { path, followers: path.map((one) => one.nextElementSibling) };
}

function successorOf({ path, followers }: Place, earlier: readonly Element[]): HTMLElement | undefined {
  const before = path[1]?.isConnected ? undefined : earlier.findLast(canHaveFocus);
  if (before instanceof HTMLElement) return before;
  for (let index = 1; index < path.length; index++) {
    const around = path[index];
    if (!(around instanceof HTMLElement) || !around.isConnected) continue;
    const all = [...around.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(canHaveFocus);
    const inner = path[index - 1];
    const mark = inner?.isConnected ? inner : followers[index - 1];
    const isAhead = (one: Element) => !mark || isBefore(one, mark);
    const next = all.findLast(isAhead) ?? all[0] ?? (around.matches(FOCUSABLE) ? around : undefined);
    if (next) return next;
  }
  return undefined;
}

const isBefore = (one: Node, other: Node): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

const isOff = (element: Element | undefined): boolean => !element?.isConnected || element.matches(OFF);

/** Forces layout, so it is called for possible targets only. Elements outside an open dialog cannot be focused. */
function canHaveFocus(element: Element): boolean {
  const dialog = document.querySelector("dialog[open]");
  return !isOff(element) && (dialog?.contains(element) ?? true) && element.getClientRects().length > 0;
}
