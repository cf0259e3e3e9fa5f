export { offered, yearlySaving } from './offered';
export { listPlans } from './operations/list-plans';
export { listOfferedPlans, type Plan } from './queries';
