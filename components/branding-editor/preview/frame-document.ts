/**
 * What the editor does inside the preview's document, which is of the same host. A page that may not be framed leaves the
 * browser's own error page there, which has no document for us.
 */

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

/** Milliseconds after which a page is shown as it is: one that is out of sight gets no animation frames. */
const patience = 1500;

/** Waits until the page in the frame has its fonts, shows itself in place of its skeleton, and has been painted. */
export async function untilPainted(frame: HTMLIFrameElement): Promise<void> {
  const page = frame.contentDocument;
  const view = page?.defaultView;
  if (!page || !view) return;
  await page.fonts?.ready;
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, patience);
    const look = (painted: number) => {
      const frames = page.querySelector('[data-slot=skeleton]') ? 0 : painted + 1;
      if (frames < 3) return void view.requestAnimationFrame(() => look(frames));
      clearTimeout(late);
      resolve();
    };
    look(-1);
  });
}

/** The new page begins where the old one was scrolled to. */
export function keepScroll(from: HTMLIFrameElement | null, to: HTMLIFrameElement): void {
  const top = from?.contentDocument?.defaultView?.scrollY ?? 0;
  if (top > 0) to.contentDocument?.defaultView?.scrollTo({ top, behavior: 'instant' });
}
