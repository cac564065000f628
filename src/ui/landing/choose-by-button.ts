/** Lets the button that chooses a photo work before any file of the page has come. */
export function chooseByButton(): void {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-action=choose]"))
      document.querySelector<HTMLInputElement>("input[type=file]")?.click();
  });
}
