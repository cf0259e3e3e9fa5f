import { describe, expect, it } from 'vitest';
import type { OfferedTemplate } from '@/lib/sites';
import { type DeployInput, versionFields } from './deploy-input';

const templates: OfferedTemplate[] = [
  { key: 'static', icon: 'x', category: 'website', versions: { version: ['2', '1'] } },
  { key: 'wordpress', icon: 'x', category: 'cms', versions: { php_version: ['8.4'], mysql_version: ['8.4'] } },
];
const filled = {
  container_type: 'wordpress',
  domain_id: 'd',
  name: '  ',
  config: { version: '2', php_version: '8.4', mysql_version: '8.4' },
};

describe('what the deploy form sends', () => {
  it('is the chosen template’s versions only, and no empty name', async () => {
    const sent: DeployInput[] = [];
    await versionFields(templates, async (input) => {
      sent.push(input);
      return { ok: true, value: null };
    })(filled);
    expect(sent).toEqual([
      {
        container_type: 'wordpress',
        domain_id: 'd',
        name: undefined,
        config: { php_version: '8.4', mysql_version: '8.4' },
      },
    ]);
  });

  it('comes back with a refused version at the version’s own field', async () => {
    const fields = { 'versions.php_version': 'not offered', name: 'taken' };
    const result = await versionFields(templates, async () => ({
      ok: false,
      error: { code: 'invalid', title: 'x', fields },
    }))(filled);
    expect(result).toMatchObject({ error: { fields: { 'config.php_version': 'not offered', name: 'taken' } } });
  });
});
