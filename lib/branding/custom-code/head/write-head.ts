import type { HeadElement } from './head-elements';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const write = (element: HeadElement): string => {
  if (element.name === 'script') return `<script type="application/ld+json">${element.json}</script>`;
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${element.name}${attributes.join('')}>`;
};

/** Checked elements as HTML: one a line, double quotes, everything else escaped. */
export const writeHead = (elements: readonly HeadElement[]): string => elements.map(write).join('\n');
