import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { KonakError } from '@/lib/kernel/errors';
import { messages } from '@/messages';
import { findTemplate, parseTemplate, templates } from './template';
import { checkChoices } from './template-choices';
import { fillPage, starterFiles } from './template-files';
import { planSite } from './template-plan';
import { generateSecrets } from './template-secrets';
import { fillIn } from './template-variables';
import { welcomeText } from './template-welcome';

const owner = { siteId: '0198f0f0-0000-7000-8000-0123456789ab', tenantId: '0198f0f0-0000-7000-8000-ba9876543210' };
const ceiling = { memoryMb: 2048, cpus: 2, pids: 512 };

async function planOf(key: string, choices = {}) {
  const template = await findTemplate(key);
  return planSite({ template, owner, domain: 'a.example', choices, secrets: generateSecrets(template), ceiling });
}

function refusedFields(work: () => unknown): Record<string, { code: string }> {
  try {
    work();
  } catch (error) {
    if (error instanceof KonakError) return error.fields;
    throw error;
  }
  return {};
}

describe('the templates', () => {
  it('are the ones the product offers, each well-formed and plannable in every version', async () => {
    const all = await templates();
    expect(all.map(({ key }) => key)).toEqual(['ghost', 'node', 'php', 'postgres-app', 'redis', 'static', 'wordpress']);
    for (const template of all) {
      for (const [variable, offered] of Object.entries(template.versions)) {
        for (const version of offered) {
          const plan = await planOf(template.key, { versions: { [variable]: version } });
          expect(plan.containers.some(({ image }) => image.includes(version))).toBe(true);
        }
      }
    }
  });

  it('have a name, a description and names for their choices in every language', async () => {
    for (const locale of locales) {
      const texts = messages[locale].templates as Record<string, Record<string, string>>;
      for (const { key, category, versions } of await templates()) {
        expect(
          texts[key]?.name && texts[key]?.description && texts.categories?.[category],
          `${locale} ${key}`,
        ).toBeTruthy();
        for (const variable of Object.keys(versions)) expect(texts.versions?.[variable], variable).toBeTruthy();
      }
    }
  });

  it('give databases a password, their own network, no way out and no port of the host', async () => {
    const plan = await planOf('wordpress', { versions: { php_version: '8.1', mysql_version: '8.0' } });
    const [database, web] = plan.containers;
    expect([database?.image, web?.image]).toEqual(['mysql:8.0', 'wordpress:php8.1-apache']);
    expect(database?.networks).toEqual(['konak-0123456789ab-inner']);
    expect(web?.networks).toEqual(['konak-0123456789ab', 'konak-0123456789ab-inner']);
    expect([database?.publish, web?.publish]).toEqual([undefined, 80]);
    expect(plan.networks).toEqual([
      { name: 'konak-0123456789ab', internal: false, egress: true },
      { name: 'konak-0123456789ab-inner', internal: true, egress: false },
    ]);
    expect(database?.env.MYSQL_PASSWORD).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(web?.env.WORDPRESS_DB_PASSWORD).toBe(database?.env.MYSQL_PASSWORD);
    expect(database?.env.MYSQL_ROOT_PASSWORD).not.toBe(database?.env.MYSQL_PASSWORD);
  });

  it('say what a static site needs', async () => {
    const plan = await planOf('static', {
      versions: { version: '1.36.1' },
      env: { GREETING: `a \${domain} $HOME; rm -rf /` },
    });
    expect(plan).toMatchObject({
      networks: [{ name: 'konak-0123456789ab', internal: false, egress: false }],
      volumes: [{ name: 'konak-0123456789ab-site' }],
      web: { container: 'konak-0123456789ab-web', port: 8080, path: '/' },
      files: { volume: 'konak-0123456789ab-site', image: 'busybox:1.36.1', uid: 65534, gid: 65534 },
    });
    expect(plan.containers[0]).toMatchObject({
      image: 'busybox:1.36.1',
      command: ['busybox', 'httpd', '-f', '-p', '8080', '-h', '/srv/www'],
      user: '65534:65534',
      readOnlyRoot: true,
      capabilities: [],
      env: { GREETING: `a \${domain} $HOME; rm -rf /` },
    });
  });

  it('make another password each time', async () => {
    const template = await findTemplate('wordpress');
    expect(generateSecrets(template).database_password).not.toBe(generateSecrets(template).database_password);
  });

  it('are not found when there is none of that name', async () => {
    for (const key of ['', '..', '__proto__', 'static/']) {
      await expect(findTemplate(key)).rejects.toMatchObject({ kind: 'not_found' });
    }
  });
});

describe('what a customer chooses', () => {
  it('is a version from the list or none', async () => {
    const template = await findTemplate('static');
    expect(checkChoices(template, {}).versions).toEqual({ version: '1.37.0' });
    fc.assert(
      fc.property(fc.string(), (version) => {
        fc.pre(!['1.37.0', '1.36.1'].includes(version));
        expect(refusedFields(() => checkChoices(template, { versions: { version } }))).toHaveProperty(
          ['versions.version', 'code'],
          'version_not_offered',
        );
      }),
    );
    const other = refusedFields(() => checkChoices(template, { versions: { image: 'evil' } }));
    expect(other['versions.image']?.code).toBe('version_unknown');
  });

  it('cannot put anything but a plain name and value into the environment', async () => {
    const template = await findTemplate('node');
    for (const key of ['', 'A=B', 'A B', 'A\nB', '1A', 'A-B', 'ÇA', '__proto__ ', 'A'.repeat(65)]) {
      const fields = refusedFields(() => checkChoices(template, { env: { [key]: 'x' } }));
      expect(
        Object.values(fields).map(({ code }) => code),
        key,
      ).toEqual(['env_key_malformed']);
    }
    for (const value of ['\0', 'a\u001b[0m', '\r\n', 'x'.repeat(8193)]) {
      expect(refusedFields(() => checkChoices(template, { env: { A: value } }))['env.A']?.code).toBe(
        'env_value_malformed',
      );
    }
    expect(refusedFields(() => checkChoices(template, { env: { PORT: '1' } }))['env.PORT']?.code).toBe('env_reserved');
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`K${n}`, '']));
    expect(refusedFields(() => checkChoices(template, { env: many })).env).toMatchObject({ code: 'env_too_many' });
    expect(checkChoices(template, { env: { A: `b\n\tc $x \${y}` } }).env).toEqual({ A: `b\n\tc $x \${y}` });
  });

  it('is never read as a variable', () => {
    expect(fillIn(`\${a}-$$-\${b}`, { a: `\${b}`, b: '$a' })).toBe(`\${b}-$-$a`);
    expect(() => fillIn(`\${toString}`, {})).toThrow();
    expect(() => fillIn('$a', { a: 'x' })).toThrow();
  });
});

describe('a template', () => {
  const change = async (from: string | RegExp, to: string) => {
    const text = (await readFile('templates/static/template.yaml', 'utf8')).replaceAll('"', "'");
    expect(text).toMatch(from);
    return () => parseTemplate(text.replace(from, to), 'static');
  };

  it.each([
    ['privileged', "user: '65534:65534'", 'privileged: true'],
    ['network_mode', "user: '65534:65534'", 'network_mode: host'],
    ['devices', "user: '65534:65534'", 'devices: [/dev/sda]'],
    ['ports', 'expose: [8080]', "ports: ['80:8080']"],
    ['security_opt', "user: '65534:65534'", 'security_opt: [seccomp:unconfined]'],
    ['a host path', "'site:/srv/www:ro'", "'/var/run/docker.sock:/srv/www'"],
    ['a relative path', "'site:/srv/www:ro'", "'./x:/srv/www'"],
    ['a path upwards', "'site:/srv/www:ro'", "'site:/srv/../etc'"],
    ['a capability', "user: '65534:65534'", 'cap_add: [SYS_ADMIN]'],
    ['a shell command', /command: \[.*\]/, 'command: busybox httpd'],
    ['an undeclared volume', "'site:/srv/www:ro'", "'other:/srv/www:ro'"],
    ['a variable image name', `busybox:\${version}`, `\${version}:1`],
    ['an unknown variable', `busybox:\${version}`, `busybox:\${nothing}`],
    ['an image without tag', `busybox:\${version}`, 'busybox'],
    ['a version with a slash', "'1.36.1'", "'x/../../y'"],
    ['a version that is a number', "'1.36.1'", '1.36'],
    ['another web service', 'service: web,', 'service: db,'],
    ['another web port', 'port: 8080', 'port: 81'],
    ['no limits', /deploy: .*/, ''],
    ['another key', 'key: static', 'key: other'],
    ['an anchor', "user: '65534:65534'", "user: &a '65534:65534'\n    working_dir: *a"],
  ])('that asks for %s is refused', async (_, from, to) => {
    expect(await change(from, to)).toThrow(/^template static: |alias/i);
  });
});

describe('the welcome page', () => {
  it('shows the domain and the language of whom it is for, and nothing of it is read as HTML', async () => {
    const evil = '<script>alert("1")</script>&\'';
    for (const locale of locales) {
      const files = await starterFiles(await findTemplate('static'), welcomeText(locale, evil));
      expect(files.map(({ path }) => path)).toEqual(['index.html']);
      const page = String(files[0]?.content);
      expect(page).toContain(`<html lang="${locale}">`);
      expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;');
      expect(page).not.toContain('<script');
      expect(page).not.toContain('{{');
    }
  });

  it('comes with the files of its template', async () => {
    const files = await starterFiles(await findTemplate('postgres-app'), welcomeText('tr', 'a.example'));
    expect(files.map(({ path }) => path).sort()).toEqual(['index.html', 'package.json', 'server.js']);
    expect(await starterFiles(await findTemplate('wordpress'), welcomeText('tr', 'a.example'))).toEqual([]);
  });

  it('is not made with a text missing', () => {
    expect(() => fillPage('{{nothing}}', welcomeText('en', 'a.example'))).toThrow('nothing');
    expect(() => fillPage('{{constructor}}', welcomeText('en', 'a.example'))).toThrow('constructor');
  });
});
