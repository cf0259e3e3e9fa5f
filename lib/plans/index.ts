export { allPlans, type PlanOverview } from './all-plans';
export { findPlan } from './find-plan';

export { changeCustomerPlan } from './operations/change-customer-plan';
export { createPlan } from './operations/create-plan';
export { deletePlan } from './operations/delete-plan';
export { listPlans } from './operations/list-plans';
export { listAllPlans, readPlan } from './operations/read-plans';
export { updatePlan } from './operations/update-plan';
export type { PlanRecordView } from './plan-shapes';
export { listOfferedPlans, type Plan } from './queries';
