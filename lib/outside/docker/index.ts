export { runContainer, startContainer, stopContainer } from './containers';
export { type EgressGuard, ensureEgressGuard } from './egress-guard';
export { connectEngine, type Engine, type EngineOptions, engine } from './engine';
export { type Executed, execute } from './execute';
export { engineUnavailable } from './failure';
export { type FillVolume, fillVolume, type StarterFile } from './fill-volume';
export { type WaitHealthy, waitHealthy } from './health';
export { isImageReference } from './image-reference';
export { ensureImage, type PullOptions, pullImage } from './images';
export {
  type ContainerFacts,
  inspectContainer,
  rawInspect,
} from './inspect';
export { type Owner, objectName } from './labels';
export { ensureNetwork } from './networks';
export * from './plan';
export { proxyHost } from './proxy-container';
export { listManaged, type ManagedObjects, removeSiteObjects } from './site-objects';
export { type EngineStatus, engineStatus } from './status';
export { ensureVolume } from './volumes';
