import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { notFound } from '@/lib/kernel/errors';
import { type Category, TemplateFile } from './template-schema';

export interface Template {
  key: string;
  /** lucide icon name. */
  icon: string;
  category: Category;
  /** Versions offered by variable (`php_version`), the one to suggest first. */
  versions: Record<string, string[]>;
  file: TemplateFile;
  /** Where its starter files are. */
  folder: string;
}

const FOLDER = path.join(process.cwd(), 'templates');

/** Reads and checks every template of a folder, in the order of their keys. Throws naming the template and what is wrong. */
async function loadTemplates(folder = FOLDER): Promise<Template[]> {
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true });
  // A leading underscore marks what templates share.
  const keys = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('_')).map(({ name }) => name);
  return Promise.all(keys.sort().map((key) => loadTemplate(folder, key)));
}

async function loadTemplate(root: string, key: string): Promise<Template> {
  const folder = path.join(root, key);
  const template = parseTemplate(await readFile(path.join(folder, 'template.yaml'), 'utf8'), key);
  return { ...template, folder };
}

/** Reads the text of a `template.yaml`. `key` is the name of its folder, which it must carry. */
export function parseTemplate(text: string, key: string): Omit<Template, 'folder'> {
  const read = TemplateFile.safeParse(parse(text, { uniqueKeys: true, maxAliasCount: 0 }));
  if (!read.success) throw new Error(`template ${key}: ${z.prettifyError(read.error)}`);
  const file = read.data;
  const { key: own, icon, category, versions } = file['x-konak'];
  if (own !== key) throw new Error(`template ${key}: calls itself ${own}`);
  return { key, icon, category, versions, file };
}

let loaded: Promise<Template[]> | undefined;

/** The templates of this installation; read once. */
export function templates(): Promise<Template[]> {
  loaded ??= loadTemplates();
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

/** Throws `template_not_found`. */
export async function findTemplate(key: string): Promise<Template> {
  const found = (await templates()).find((template) => template.key === key);
  if (!found) throw notFound('template_not_found');
  return found;
}
