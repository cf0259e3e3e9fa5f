export { openProxy, type ProxyOptions, type WebProxy } from './proxy';
