/** What the editor does inside the preview's document, which is of the same host. */

const ownStyle = 'style[data-precedence="tenant"], style#draft-colors';

/** Shows other colours at once: the style sheet of the draft's colours is replaced, nothing is loaded. */
export function showColors(frame: HTMLIFrameElement, css: string): void {
  const page = frame.contentDocument;
  if (!page?.head) return;
  let style = page.querySelector<HTMLStyleElement>(ownStyle);
  if (!style) {
    style = page.createElement('style');
    style.id = 'draft-colors';
    page.head.append(style);
  }
  if (style.textContent !== css) style.textContent = css;
}

/**
 * Keeps the page light or dark, whatever the reader's own choice is: the page's script follows that choice whenever it
 * changes. Gives back how to let go.
 */
export function holdDark(frame: HTMLIFrameElement, dark: boolean): () => void {
  const root = frame.contentDocument?.documentElement;
  if (!root) return () => {};
  const apply = () => {
    if (root.classList.contains('dark') !== dark) root.classList.toggle('dark', dark);
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(root, { attributes: true, attributeFilter: ['class'] });
  return () => observer.disconnect();
}

/** Waits until the page in the frame has its fonts and has been painted. */
export async function untilPainted(frame: HTMLIFrameElement): Promise<void> {
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  await page?.fonts?.ready;
  await new Promise<void>((resolve) => {
    if (!view) return resolve();
    // A frame that is not on screen gets no animation frames.
    const late = setTimeout(resolve, 250);
    view.requestAnimationFrame(() =>
      view.requestAnimationFrame(() => {
        clearTimeout(late);
        resolve();
      }),
    );
  });
}

/** The new page begins where the old one was scrolled to. */
export function keepScroll(from: HTMLIFrameElement | null, to: HTMLIFrameElement): void {
  const top = from?.contentWindow?.scrollY ?? 0;
  if (top > 0) to.contentWindow?.scrollTo({ top, behavior: 'instant' });
}
