export { releaseMeter, releaseMeterOf, reserveMeter, takePlaces, usedMeters } from './meters';
