import type { FunctionNode, Node } from 'postcss-value-parser';
import { words } from './grammar';

export const gradients = words(
  `linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
  repeating-conic-gradient`,
);

/** Uploaded pictures (`lib/branding/assets`), and pictures written into the sheet, which its own limit bounds. */
const uploaded = /^\/assets\/[0-9a-f-]{1,64}\/[0-9a-f]{1,64}\.(?:png|jpe?g|gif|webp|avif)$/;
const written = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}$/;

const textOf = (node: FunctionNode): string | undefined => {
  const inner = node.nodes.filter(({ type }) => type !== 'space');
  const [only] = inner;
  return inner.length === 1 && (only?.type === 'word' || only?.type === 'string') ? only.value : undefined;
};

/** The picture a `url()` names, if it is one that may be shown: it never leads off this host. */
export function pictureOf(node: Node): string | undefined {
  if (node.type !== 'function' || node.value.toLowerCase() !== 'url') return undefined;
  const text = textOf(node);
  return text !== undefined && (uploaded.test(text) || written.test(text)) ? text : undefined;
}

/** Functions that fetch something in one engine or another; every spelling of theirs is refused by this name. */
export const fetching = words(
  'url src image image-set -webkit-image-set cross-fade -webkit-cross-fade element -moz-element paint',
);
