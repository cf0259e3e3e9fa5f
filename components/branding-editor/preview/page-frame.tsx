'use client';

import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { holdDark, showColors, untilPainted } from './frame-document';

type PageFrameProps = {
  src: string;
  title: string;
  /** Style sheet of the colours as they are chosen now. */
  css: string;
  dark: boolean;
  isShown: boolean;
  style: CSSProperties;
  /** The page has its colours and has been painted. */
  onPainted: (frame: HTMLIFrameElement) => void;
};

/** One page in a frame, in the colours that are chosen now. It is to be looked at, so the keyboard passes it by. */
export function PageFrame({ src, title, css, dark, isShown, style, onPainted }: PageFrameProps) {
  const ref = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);

  useEffect(() => {
    if (loads > 0 && ref.current) showColors(ref.current, css);
  }, [css, loads]);

  useEffect(() => (loads > 0 && ref.current ? holdDark(ref.current, dark) : undefined), [dark, loads]);

  const load = async () => {
    setLoads((count) => count + 1);
    const frame = ref.current;
    if (!frame) return;
    showColors(frame, css);
    holdDark(frame, dark)();
    await untilPainted(frame);
    onPainted(frame);
  };

  return (
    <iframe
      ref={ref}
      src={src}
      title={title}
      tabIndex={-1}
      aria-hidden={!isShown}
      onLoad={load}
      className={`absolute top-0 left-0 origin-top-left bg-background ${isShown ? 'z-10' : ''}`}
      style={style}
    />
  );
}
