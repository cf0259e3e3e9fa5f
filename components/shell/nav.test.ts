import { describe, expect, it } from 'vitest';
import { currentItem, visiblePath } from '@/components/shell/nav';

const nav = [
  { items: [{ label: 'Home', href: '/admin', exact: true }] },
  {
    items: [
      { label: 'Tenants', href: '/admin/tenants' },
      { label: 'New tenant', href: '/admin/tenants/new' },
    ],
  },
];

describe('the side bar', () => {
  it('marks the place a page belongs to, however deep the page lies', () => {
    expect(currentItem(nav, '/admin/tenants/42/licence')?.label).toBe('Tenants');
    expect(currentItem(nav, '/admin/tenants')?.label).toBe('Tenants');
  });

  it('prefers the place that says most', () => {
    expect(currentItem(nav, '/admin/tenants/new')?.label).toBe('New tenant');
  });

  it('does not mark the home page on the pages below it', () => {
    expect(currentItem(nav, '/admin/billing')).toBeUndefined();
    expect(currentItem(nav, '/admin')?.label).toBe('Home');
  });

  it('does not take a path for one that only begins alike', () => {
    expect(currentItem(nav, '/admin/tenants-archive')).toBeUndefined();
  });
});

describe('the visible path', () => {
  it('is the one in the address bar, on the server too', () => {
    expect(visiblePath('/t/0192.7/tr/domains/new')).toBe('/domains/new');
    expect(visiblePath('/t/0192.7/tr')).toBe('/');
    expect(visiblePath('/admin/tenants')).toBe('/admin/tenants');
    expect(visiblePath('/t/0192.7/trial')).toBe('/t/0192.7/trial');
  });
});
