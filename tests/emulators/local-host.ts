const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|([a-z0-9-]+\.)+localhost)(:\d+)?$/i;

/** Whether a Host header (with or without port) names this machine itself. */
export function isLocalHost(host: string | undefined): boolean {
  return host !== undefined && LOCAL.test(host);
}
