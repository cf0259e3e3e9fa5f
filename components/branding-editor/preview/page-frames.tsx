'use client';

import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { keepScroll } from './frame-document';
import { PageFrame } from './page-frame';

type PageFramesProps = {
  /** The page; another address is another page. */
  src: string;
  /** Raised when the page must be loaded again. */
  turn: number;
  css: string;
  dark: boolean;
  title: string;
  style: CSSProperties;
  onBusy: (busy: boolean) => void;
};

/**
 * The page, and while it is loaded again the old one above it: a frame is shown only when it has been painted, so that nothing
 * flashes.
 */
export function PageFrames({ src, turn, onBusy, ...look }: PageFramesProps) {
  const wanted = `${turn} ${src}`;
  const [shown, setShown] = useState<string>();
  const shownFrame = useRef<HTMLIFrameElement>(null);
  const isBusy = shown !== wanted;

  useLayoutEffect(() => onBusy(isBusy), [isBusy, onBusy]);

  const paint = (key: string, frame: HTMLIFrameElement) => {
    const isSamePage = addressOf(key) === addressOf(shown ?? '');
    if (isSamePage && shownFrame.current) keepScroll(shownFrame.current, frame);
    shownFrame.current = frame;
    setShown(key);
  };

  return [...new Set([wanted, shown ?? wanted])].map((key) => (
    <PageFrame
      key={key}
      {...look}
      src={addressOf(key)}
      isShown={key === shown}
      onPainted={(frame) => paint(key, frame)}
    />
  ));
}

const addressOf = (key: string) => key.slice(key.indexOf(' ') + 1);
