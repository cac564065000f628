/** Closes the header's menus on a press elsewhere, on Escape, and when the focus moves out. */
export function closeMenus(): void {
  const closeAllBut = (target: EventTarget | null) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>("header details[open]"))
      if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  };
  addEventListener("pointerdown", ({ target }) => closeAllBut(target));
  addEventListener("focusin", ({ target }) => closeAllBut(target));
  addEventListener("keydown", ({ key, target }) => {
    if (key !== "Escape" || !(target instanceof Element)) return;
    const menu = target.closest<HTMLDetailsElement>("header details[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}
