import { describe, expect, it } from 'vitest';
import { accessUrl } from './access-url';

const access = { domain: 'example.com', tls: true, proxyPort: 80, loopbackPort: 20001 };

describe('the address a site is opened at', () => {
  it('is its domain, with TLS where visitors come through Cloudflare', () => {
    expect(accessUrl(access)).toBe('https://example.com/');
    expect(accessUrl({ ...access, tls: false })).toBe('http://example.com/');
  });

  it('names the port of a proxy that does not stand at the door', () => {
    expect(accessUrl({ ...access, proxyPort: 8080 })).toBe('http://example.com:8080/');
  });

  it('is the loopback address without a proxy, and nothing before the site listens', () => {
    expect(accessUrl({ ...access, proxyPort: null })).toBe('http://127.0.0.1:20001/');
    expect(accessUrl({ ...access, proxyPort: null, loopbackPort: null })).toBeNull();
  });
});
