import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '@/db/client';
import { features } from '@/db/schema/catalogue';
import { seedCatalogue } from '@/db/seed/catalogue';
import { createDatabase, type TestDatabase } from '@/tests/support/postgres';
import { asTenant } from './support';

let database: TestDatabase;
let owner: ReturnType<typeof connect>;
let tenant: ReturnType<typeof connect>;
let house: string;

const inPlatform = (statement: string) =>
  owner.sql.begin(async (tx) => {
    await tx`select set_config('konak.scope', 'platform', true)`;
    return tx.unsafe(statement);
  });

beforeAll(async () => {
  database = await createDatabase(inject('postgres'));
  owner = connect(database.ownerUrl, { max: 4 });
  tenant = connect(database.urls.tenant, { max: 2 });
  await Promise.all([seedCatalogue(owner.db), seedCatalogue(owner.db)]);
  house = String((await inPlatform('select id from tenants.tenants where is_house'))[0]?.id);
});
afterAll(async () => {
  await Promise.all([owner.close(), tenant.close()]);
  await database.drop();
});

describe('the catalogue', () => {
  it('has the four packages at the documented prices, in kuruş', async () => {
    const rows = await inPlatform(`
      select p.code, r.billing_period as period, r.amount::int, r.currency, p.trial_days as trial
      from licences.packages p join licences.package_prices r on r.package_id = p.id order by p.display_order, r.amount`);
    expect(rows.map((row) => [row.code, row.period, row.amount, row.currency])).toEqual([
      ['free', 'monthly', 0, 'TRY'],
      ['basic', 'monthly', 49_900, 'TRY'],
      ['basic', 'yearly', 499_900, 'TRY'],
      ['professional', 'monthly', 149_900, 'TRY'],
      ['professional', 'yearly', 1_499_900, 'TRY'],
      ['enterprise', 'monthly', 499_900, 'TRY'],
      ['enterprise', 'yearly', 4_999_900, 'TRY'],
    ]);
    expect(rows[0]?.trial).toBe(14);
  });

  it('has the documented limits', async () => {
    const rows = await inPlatform(`
      select code, limits -> 'users' ->> 'max' as users, limits -> 'questions' ->> 'max' as questions,
        limits -> 'exams' ->> 'max' as exams, limits -> 'storage_gb' ->> 'max' as storage
      from licences.packages order by display_order`);
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['free', '5', '100', '10', '1'],
      ['basic', '25', '1000', '50', '10'],
      ['professional', '100', '5000', '200', '50'],
      ['enterprise', null, null, null, '500'],
    ]);
  });

  it('has every feature of the documents, each with words in three languages', async () => {
    const rows = await inPlatform('select api_name, names, descriptions from licences.features');
    const documented =
      `multipleChoice trueFalse matching essay questionBank questionVersioning questionReview bulkQuestionImport
      onlineExams printedExams examScheduling multipleBooklets randomizeQuestions autoGrading manualGrading detailedAnalytics
      exportReports certificates customCurriculum learningOutcomes topicHierarchy customLogo customColors customDomain whiteLabel
      customCSS customJS apiAccess webhooks sso ldapIntegration prioritySupport customIntegrations
      clientPortal onlinePayments documentSigning videoCalls`.split(/\s+/);
    expect(documented.filter((name) => !rows.some((row) => row.api_name === name))).toEqual([]);
    const words = rows.flatMap(({ names, descriptions }) => [...Object.values(names), ...Object.values(descriptions)]);
    expect(words).toHaveLength(rows.length * 6);
    expect(words.filter((word) => typeof word !== 'string' || word.length < 3)).toEqual([]);
  });

  it('leaves what was edited when it is seeded again', async () => {
    await inPlatform(`update licences.features set icon = 'edited' where key = 'sso'`);
    await seedCatalogue(owner.db);
    const [row] = await owner.db.select().from(features).where(eq(features.key, 'sso'));
    expect(row?.icon).toBe('edited');
  });

  it('shows a tenant the public packages with their prices and the plans of all, but no hidden package', async () => {
    await inPlatform(`update licences.packages set is_public = false where code in ('basic', 'enterprise')`);
    const rows = await asTenant(
      tenant.sql,
      house,
      (tx) => tx`
      select code, (select count(*)::int from licences.package_prices r where r.package_id = p.id) as prices
      from licences.packages p order by display_order`,
    );
    // Enterprise is hidden, but the house tenant's own.
    expect([...rows]).toEqual([
      { code: 'free', prices: 1 },
      { code: 'professional', prices: 2 },
      { code: 'enterprise', prices: 2 },
    ]);
    const [hidden] = await asTenant(
      tenant.sql,
      house,
      (tx) => tx`select count(*)::int as n from licences.package_prices`,
    );
    expect(hidden?.n).toBe(5);
    const plans = await asTenant(tenant.sql, house, (tx) => tx`select slug from plans.plans order by sort_order`);
    expect(plans.map((plan) => plan.slug)).toEqual(['free', 'basic', 'premium']);
    const changed = await asTenant(tenant.sql, house, (tx) => tx`update plans.plans set price_monthly = 0`);
    expect(changed.count).toBe(0);
  });
});
