import { sql } from 'drizzle-orm';
import { bigint, char, timestamp, uuid } from 'drizzle-orm/pg-core';
import { v7 } from 'uuid';

/** Primary key: UUIDv7, made by the application; `kernel.new_id()` makes one for hand-written SQL. */
export const id = () =>
  uuid('id')
    .primaryKey()
    .default(sql`kernel.new_id()`)
    .$defaultFn(() => v7());

/** An instant. Milliseconds, so that a JavaScript `Date` read from a row still equals it when it is written back. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const createdAt = () => instant('created_at').notNull().defaultNow();

export const updatedAt = () =>
  instant('updated_at')
    .notNull()
    .defaultNow()
    .$onUpdate(() => sql`now()`);

/** Who made and last changed a row: the id of a staff member or of a user, so no foreign key. Null: the platform itself. */
export const authors = () => ({ createdBy: uuid('created_by'), updatedBy: uuid('updated_by') });

/** Money in minor units (kuruş, cent); the documents' DECIMAL(10, 2). A row keeps its `currency` beside it. */
export const minorUnits = (name: string) => bigint(name, { mode: 'number' });

export const currency = () => char('currency', { length: 3 });
