import { describe, expect, it } from 'vitest';
import { deviceOf } from './device-name';

const agents = {
  edge: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
  safari:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  chrome:
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
};

describe('a device', () => {
  it('is named by the browser it is, not by those it claims to be', () => {
    expect(deviceOf(agents.edge)).toEqual({ browser: 'Edge', system: 'Windows', handheld: false });
    expect(deviceOf(agents.safari)).toEqual({ browser: 'Safari', system: 'iPhone', handheld: true });
    expect(deviceOf(agents.firefox)).toEqual({ browser: 'Firefox', system: 'Linux', handheld: false });
    expect(deviceOf(agents.chrome)).toEqual({ browser: 'Chrome', system: 'Android', handheld: true });
  });

  it('may be unknown', () => {
    expect(deviceOf(null)).toEqual({ handheld: false });
    expect(deviceOf('<script>')).toEqual({ handheld: false });
  });
});
