export { runContainer, startContainer, stopContainer } from './containers';
export { ensureEgressGuard } from './egress-guard';
export { connectEngine, type Engine, engine } from './engine';
export { execute } from './execute';
export { engineUnavailable } from './failure';
export { fillVolume, type StarterFile } from './fill-volume';
export { waitHealthy } from './health';
export { isImageReference } from './image-reference';
export { ensureImage, pullImage } from './images';
export {
  type ContainerFacts,
  inspectContainer,
  rawInspect,
} from './inspect';
export { type Owner, objectName } from './labels';
export { ensureNetwork } from './networks';
export * from './plan';
export { proxyHost } from './proxy-container';
export { listManaged, removeSiteObjects } from './site-objects';
export { engineStatus } from './status';
export { ensureVolume } from './volumes';
