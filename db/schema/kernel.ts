import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { kernel } from './areas';
import { createdAt, id, instant, updatedAt } from './columns';
import { oneOf, ownedBy } from './rules';
import { tenants } from './tenants';

/** Why a run or a step failed: a code of `errors.<code>` in the messages, and what to put into it. */
export type Failure = { code: string; params?: Record<string, string | number> };

/** Who asked: kept with the run, because it goes on after the request. */
export type ActorRecord = { kind: string; id?: string | null; name?: string | null };

export const runStates = ['pending', 'running', 'undoing', 'done', 'failed'] as const;
export const stepStates = ['pending', 'running', 'done', 'failed', 'undone', 'skipped'] as const;

/** Work outside the database, in named steps (docs/architecture.md, "The run"). Without a tenant: the platform's own. */
export const runs = kernel.table(
  'runs',
  {
    id: id(),
    tenantId: uuid('tenant_id').references(() => tenants.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    state: text('state', { enum: runStates }).notNull().default('pending'),
    input: jsonb('input').notNull(),
    actor: jsonb('actor').$type<ActorRecord>().notNull(),
    subjectType: text('subject_type'),
    subjectId: uuid('subject_id'),
    error: jsonb('error').$type<Failure>(),
    attempt: integer('attempt').notNull().default(0),
    createdAt: createdAt(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    unique('runs_tenant_id_unique').on(t.tenantId, t.id),
    index('runs_open').on(t.createdAt).where(sql`${t.finishedAt} is null`),
    index('runs_tenant_created').on(t.tenantId, t.createdAt),
    index('runs_subject').on(t.subjectType, t.subjectId, t.createdAt),
    check('runs_attempt_not_negative', sql`${t.attempt} >= 0`),
    check('runs_finished_has_instant', sql`(${t.state} in ('done', 'failed')) = (${t.finishedAt} is not null)`),
    oneOf('runs_state_known', t.state, runStates),
    ...ownedBy(t.tenantId),
  ],
);

/** The steps of a run, in order, each with what it gave back. */
export const runSteps = kernel.table(
  'run_steps',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    /** The run's tenant, for row-level security. */
    tenantId: uuid('tenant_id'),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    state: text('state', { enum: stepStates }).notNull().default('pending'),
    output: jsonb('output'),
    progress: jsonb('progress'),
    error: jsonb('error').$type<Failure>(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    primaryKey({ name: 'run_steps_pkey', columns: [t.runId, t.position] }),
    unique('run_steps_run_name_unique').on(t.runId, t.name),
    foreignKey({
      name: 'run_steps_run_of_tenant',
      columns: [t.tenantId, t.runId],
      foreignColumns: [runs.tenantId, runs.id],
    }).onDelete('cascade'),
    index('run_steps_tenant_run').on(t.tenantId, t.runId),
    check('run_steps_position_not_negative', sql`${t.position} >= 0`),
    oneOf('run_steps_state_known', t.state, stepStates),
    ...ownedBy(t.tenantId),
  ],
);

/** Events written with the change they tell of, handled after it is committed. */
export const outbox = kernel.table(
  'outbox',
  {
    id: id(),
    tenantId: uuid('tenant_id').references(() => tenants.id, { onDelete: 'cascade' }),
    event: text('event').notNull(),
    payload: jsonb('payload').notNull(),
    createdAt: createdAt(),
    handledAt: instant('handled_at'),
  },
  (t) => [
    index('outbox_waiting').on(t.createdAt).where(sql`${t.handledAt} is null`),
    index('outbox_tenant').on(t.tenantId),
    ...ownedBy(t.tenantId),
  ],
);

/** Answers already given under an `Idempotency-Key`. */
export const idempotencyKeys = kernel.table(
  'idempotency_keys',
  {
    id: id(),
    tenantId: uuid('tenant_id').references(() => tenants.id, { onDelete: 'cascade' }),
    actor: text('actor').notNull(),
    operation: text('operation').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    /** Null while the first request is still at work. */
    response: jsonb('response'),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    unique('idempotency_keys_unique').on(t.tenantId, t.actor, t.operation, t.key).nullsNotDistinct(),
    index('idempotency_keys_expires').on(t.expiresAt),
    check('idempotency_keys_key_bounded', sql`length(${t.key}) between 1 and 255`),
    ...ownedBy(t.tenantId),
  ],
);

/** Points used in the current window of a rate limit. Keys name the limit and a digest of whom it binds. */
export const rateLimits = kernel.table(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    points: integer('points').notNull(),
    expire: instant('expire_at').notNull(),
  },
  (t) => [index('rate_limits_expire').on(t.expire), check('rate_limits_points_not_negative', sql`${t.points} >= 0`)],
);

/** What the platform knows about itself, such as that it holds demo rows (`demo`). Staff and jobs only. */
export const platformSettings = kernel.table('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
  updatedAt: updatedAt(),
});
