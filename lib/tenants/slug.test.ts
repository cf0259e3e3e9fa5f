import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSlug, Slug, StaffSlug } from './check-slug';
import { isSlugShaped, longestSlug, proposeSlug, typedSlug } from './slug';

describe('a subdomain proposed from a name', () => {
  it.each([
    ['Şişli Koleji', 'sisli-koleji'],
    ['Işık Üniversitesi', 'isik-universitesi'],
    ['İSTANBUL ÇAĞDAŞ EĞİTİM', 'istanbul-cagdas-egitim'],
    ['IĞDIR ÖĞRETMENEVİ', 'igdir-ogretmenevi'],
    ['Göztepe Kız Öğrenci Yurdu', 'goztepe-kiz-ogrenci-yurdu'],
    ['Atatürk’ün İzinde', 'ataturkun-izinde'],
    ['  Deniz & Kaya A.Ş.  ', 'deniz-kaya-a-s'],
    ['Straße 7 — Größe', 'strasse-7-grosse'],
    ['Ełk Øst Œuvre Þór', 'elk-ost-oeuvre-thor'],
    ['Crème Brûlée', 'creme-brulee'],
    ['ﬁnance №１２', 'finance-no12'],
    ['学校', ''],
    ['--- ¡! ---', ''],
  ])('folds %j to %j', (name, slug) => {
    expect(proposeSlug(name)).toBe(slug);
  });

  it('writes German umlauts as German does without them, where the name is German', () => {
    expect(proposeSlug('Schülerhilfe Köln-Mülheim', 'de')).toBe('schuelerhilfe-koeln-muelheim');
    expect(proposeSlug('Schülerhilfe Köln', 'tr')).toBe('schulerhilfe-koln');
  });

  it('reads decomposed letters as the composed ones', () => {
    expect(proposeSlug('Şişli Öğrenci'.normalize('NFD'))).toBe('sisli-ogrenci');
    expect(proposeSlug('Köln'.normalize('NFD'), 'de')).toBe('koeln');
  });

  it('ends a long name at the end of a word', () => {
    expect(proposeSlug('Kahramanmaraş Sütçü İmam Üniversitesi Mühendislik Fakültesi')).toBe(
      'kahramanmaras-sutcu-imam-universitesi',
    );
    expect(proposeSlug('ş'.repeat(100))).toBe('s'.repeat(longestSlug));
  });

  it('is empty or well-formed and short enough, whatever the name and language, and proposes itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.constantFrom('tr', 'en', 'de'),
        (name, locale) => {
          const slug = proposeSlug(name, locale);
          expect(slug === '' || isSlugShaped(slug)).toBe(true);
          expect(slug.length).toBeLessThanOrEqual(longestSlug);
          expect(proposeSlug(slug, locale)).toBe(slug);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a subdomain while it is typed', () => {
  it.each([
    ['Şiş', 'sis'],
    ['sisli-', 'sisli-'],
    ['sisli ', 'sisli-'],
    ['sisli--k', 'sisli-k'],
    ['-', ''],
    ['', ''],
  ])('turns %j into %j, so that the next word can follow', (typed, shown) => {
    expect(typedSlug(typed)).toBe(shown);
  });
});

describe('a subdomain somebody chooses', () => {
  it.each([
    ['ab', 'subdomain_too_short'],
    ['', 'subdomain_too_short'],
    ['a'.repeat(41), 'subdomain_too_long'],
    ['-abc', 'subdomain_malformed'],
    ['abc-', 'subdomain_malformed'],
    ['a--b', 'subdomain_malformed'],
    ['xn--80ak6aa92e', 'subdomain_malformed'],
    ['Abc', 'subdomain_malformed'],
    ['şişli', 'subdomain_malformed'],
    ['a.b', 'subdomain_malformed'],
    ['a_b', 'subdomain_malformed'],
    ['abc\n', 'subdomain_malformed'],
    ['www', 'subdomain_reserved'],
    ['admin', 'subdomain_reserved'],
    ['api', 'subdomain_reserved'],
    ['ns1', 'subdomain_reserved'],
    ['mail-2', 'subdomain_reserved'],
    ['log-in', 'subdomain_reserved'],
    ['sign-up', 'subdomain_reserved'],
    ['autodiscover', 'subdomain_reserved'],
    ['odeme', 'subdomain_reserved'],
    ['rechnung', 'subdomain_reserved'],
    ['orospu', 'subdomain_offensive'],
    ['0r0spu-evi', 'subdomain_offensive'],
    ['amcik-okulu', 'subdomain_offensive'],
    ['siktir-git', 'subdomain_offensive'],
    ['fuck-school', 'subdomain_offensive'],
    ['f-u-c-k', 'subdomain_offensive'],
    ['fucker', 'subdomain_offensive'],
    ['sh1t', 'subdomain_offensive'],
    ['a55hole', 'subdomain_offensive'],
    ['n1gger', 'subdomain_offensive'],
    ['arschloch', 'subdomain_offensive'],
    ['scheisse', 'subdomain_offensive'],
    ['two-girls-one-cup', 'subdomain_offensive'],
    ['otuz-birci', 'subdomain_offensive'],
  ])('%j is refused: %s', (slug, problem) => {
    expect(checkSlug(slug)).toBe(problem);
  });

  it.each([
    'sisli-koleji',
    'scunthorpe-college',
    'essex',
    'middlesex-university',
    'klasiktir',
    'eksiktir',
    'cam-cikolata',
    'frankfurt-am-main',
    'summa-cum-laude',
    'penistone-school',
    'cockburn-academy',
    'assembly',
    'classic-tuning',
    'vapor-nova',
    'hancock',
    'matsushita',
    'analiz-dershanesi',
    'istanbul-amfi',
    'dickens',
    'got-talent',
    '7-ders',
    'web-tasarim-okulu',
    'admin-egitim',
  ])('%j is an honest name', (slug) => {
    expect(checkSlug(slug)).toBeUndefined();
  });

  it('is read without blanks around it and in lower case', () => {
    expect(Slug.parse('  Sisli-Koleji ')).toBe('sisli-koleji');
    expect(Slug.safeParse('WWW').error?.issues[0]?.message).toBe('subdomain_reserved');
  });

  it('is for staff to judge where only a list of words speaks against it', () => {
    expect(StaffSlug.safeParse('escort').success).toBe(true);
    expect(Slug.safeParse('escort').success).toBe(false);
    expect(StaffSlug.safeParse('admin').success).toBe(false);
  });

  it('is refused or a label of the DNS', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 70 }), (text) => {
        if (checkSlug(text) === undefined) expect(text).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/);
      }),
    );
  });
});
