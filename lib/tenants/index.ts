export { HostMap, hostName, type TenantHosts } from './host-map';
export { hostMap, loadHosts, refreshHost } from './load-hosts';
