/** The page's address for sharing. */
export function toolAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  const { origin, pathname } = location;
  return canonical ?? origin + pathname;
}

/** Facebook's sharer accepts only the address; it takes the text from the page's Open Graph tags. */
export function facebookSharer(page: string): string {
  return `https://www.facebook.com/sharer/sharer.php?${new URLSearchParams({ u: page })}`;
}

/** X's documented intent: https://developer.x.com/en/docs/x-for-websites/tweet-button/guides/web-intent */
export function xIntent(page: string, text: string): string {
  return `https://x.com/intent/tweet?${new URLSearchParams({ text, url: page })}`;
}
