/** Makes the skip link move the focus without a history entry, which would make Back appear to do nothing. */
export function skipWithoutEntry(): void {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".skip-link")) return;
    // The landing page and the app have one <main> each.
    const content = document.querySelector<HTMLElement>("main:not([hidden] *):not([inert] *)");
    if (!content) return;
    event.preventDefault();
    content.focus();
    content.scrollIntoView();
  });
}
