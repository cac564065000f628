/** Lets the skip link move the focus alone: an entry in the history would make Back seem to do nothing. */
export function skipWithoutEntry(): void {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".skip-link")) return;
    const content = document.getElementById("content");
    if (!content) return;
    event.preventDefault();
    content.focus();
    content.scrollIntoView();
  });
}
