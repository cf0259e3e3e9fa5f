import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDuration,
  formatMoney,
  formatPercent,
  formatRelative,
  formatTime,
} from '@/lib/i18n/format';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('values on screen', () => {
  it('writes money from minor units the way each language does', () => {
    expect(plain(formatMoney(149_900, 'TRY', 'tr'))).toBe('₺1.499,00');
    expect(plain(formatMoney(149_900, 'EUR', 'de'))).toBe('1.499,00 €');
    expect(plain(formatMoney(-5, 'USD', 'en'))).toBe('-$0.05');
  });

  it('knows currencies without minor units', () => {
    expect(plain(formatMoney(1500, 'JPY', 'en'))).toBe('¥1,500');
  });

  it('shows a date in the zone of the tenant, not of the machine', () => {
    const justBeforeMidnightInLondon = '2025-03-01T23:30:00Z';
    const settings = {
      locale: 'tr',
      timeZone: 'Europe/Istanbul',
      dateFormat: 'DD/MM/YYYY',
      timeFormat: '24h',
    } as const;
    expect(formatDateTime(justBeforeMidnightInLondon, settings)).toBe('02/03/2025 02:30');
  });

  it('follows the order of day and month the tenant chose', () => {
    const at = '2025-03-01T12:00:00Z';
    const write = (dateFormat: string) => formatDate(at, { locale: 'en', timeZone: 'UTC', dateFormat });
    expect(write('MM/DD/YYYY')).toBe('03/01/2025');
    expect(write('YYYY-MM-DD')).toBe('2025-03-01');
    expect(write('DD.MM.YYYY')).toBe('01.03.2025');
  });

  it('tells midnight in both clocks', () => {
    const midnight = '2025-03-01T00:05:00Z';
    expect(formatTime(midnight, { locale: 'en', timeZone: 'UTC', timeFormat: '24h' })).toMatch(/^(00|24):05$/);
    expect(plain(formatTime(midnight, { locale: 'en', timeZone: 'UTC', timeFormat: '12h' }))).toBe('12:05 AM');
  });

  it('names sizes in steps of 1024', () => {
    expect(formatBytes(0, 'tr')).toBe('0 B');
    expect(formatBytes(1023, 'tr')).toBe('1.023 B');
    expect(formatBytes(1536, 'tr')).toBe('1,5 KB');
    expect(formatBytes(5 * 1024 ** 3, 'en')).toBe('5 GB');
  });

  it('puts the percent sign where the language has it', () => {
    expect(formatPercent(0.456, 'tr')).toBe('%46');
    expect(plain(formatPercent(0.456, 'de'))).toBe('46 %');
  });

  it('tells how long ago in words', () => {
    const now = new Date('2025-03-01T12:00:00Z');
    expect(formatRelative('2025-03-01T11:57:00Z', now, 'tr')).toBe('3 dakika önce');
    expect(formatRelative('2025-03-03T12:00:00Z', now, 'en')).toBe('in 2 days');
    expect(formatRelative(now, now, 'de')).toBe('jetzt');
  });

  it('keeps the two largest parts of a length of time', () => {
    expect(formatDuration(80_000, 'en')).toBe('1 min 20 sec');
    expect(formatDuration(3_600_000, 'en')).toBe('1 hr');
    expect(formatDuration(200, 'en')).toBe('0 sec');
  });
});
