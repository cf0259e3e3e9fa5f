import { z } from 'zod';
import type { Letter, Written } from '../frame/letter';

/** A kind of mail: the values it needs (kept with the mail, so never a secret) and how it is written. */
export type MailTemplate<P extends z.ZodType = z.ZodType> = {
  parameters: P;
  /** Values for looking at it before there is anything to tell. */
  example: z.input<P>;
  write(letter: Letter, parameters: z.output<P>): Written;
};

export const mailTemplate = <P extends z.ZodType>(template: MailTemplate<P>): MailTemplate<P> => template;

/** A host as its owner reads it: `xn--...` in its own script. */
export const Host = z
  .string()
  .regex(/^[a-z0-9.-]+$/)
  .max(253);

export const Instant = z.iso.datetime();
