export { releaseMeter, releaseMeterOf, reserveMeter, usedMeters } from './meters';
