import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { StarterFile } from '@/lib/outside/docker';
import type { Template } from './template';

/** What the welcome page says; plain text, escaped where it is put. */
export interface WelcomeText {
  /** BCP 47 tag of the language of the rest. */
  lang: string;
  domain: string;
  title: string;
  lead: string;
  hint: string;
  live: string;
}

/** The files a new site begins with, the welcome page filled in. None for a template that brings its own. */
export async function starterFiles(template: Template, text: WelcomeText): Promise<StarterFile[]> {
  const wanted = template.file['x-konak'].files;
  if (!wanted) return [];
  const page = await readFile(path.join(template.folder, '..', '_welcome', 'page.html.template'), 'utf8');
  const folder = path.join(template.folder, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const own = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { path: path.relative(folder, file).split(path.sep).join('/'), content: await readFile(file) };
    });
  return [{ path: wanted.page, content: fillPage(page, text) }, ...(await Promise.all(own))];
}

/** A page with `{{name}}` in it, each replaced by its text, escaped for HTML. Throws on a name without a text. */
export function fillPage(page: string, text: WelcomeText): string {
  const values: Record<string, string> = { ...text };
  return page.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`the page has no text for ${placeholder}`);
    return escapeHtml(value);
  });
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
