import { describe, expect, it } from 'vitest';
import { previewAddress, previewOf } from './preview-pages';

const id = '019f2dbf-94b0-7691-9320-7746e73b5eab';

describe('the address of a preview', () => {
  it('leads to the page it names, on either side', () => {
    expect(previewOf(previewAddress('landing', undefined))).toEqual({ tenantId: undefined, page: '/' });
    expect(previewOf(previewAddress('dashboard', id))).toEqual({ tenantId: id, page: '/dashboard' });
  });

  it.each([
    '/manage/branding/preview/manage',
    '/manage/branding/preview/constructor',
    '/manage/branding/preview/login/',
    '/manage/branding/preview/../login',
    `/admin/tenants/${id}x/branding/preview/login`,
    '/admin/tenants/branding/preview/login',
  ])('is not %s', (path) => {
    expect(previewOf(path)).toBeUndefined();
  });
});
