export * from './define';
export { executeRun } from './execute';
export { readRun, runChannel } from './record';
export { createRun, type RunAsker } from './start';
export { assertMayFollow, type RunView, viewOf } from './view';
