/** Lets the skip link move the focus alone: an entry in the history would make Back seem to do nothing. */
export function skipWithoutEntry(): void {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".skip-link")) return;
    // The first page and the app each have one.
    const content = document.querySelector<HTMLElement>("main:not([hidden] *):not([inert] *)");
    if (!content) return;
    event.preventDefault();
    content.focus();
    content.scrollIntoView();
  });
}
