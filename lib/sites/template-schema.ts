import { z } from 'zod';
import { CAPABILITIES } from '@/lib/outside/docker/plan';
import { templateProblems } from './template-problems';

/**
 * The grammar of `templates/<key>/template.yaml`: a strict part of the Compose file format, with what Compose has no
 * word for under `x-konak`. What is not listed here cannot be asked for.
 */
const Word = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);
const Variable = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/);
const InnerPath = z
  .string()
  .regex(/^(\/[a-zA-Z0-9_.-]+)+$/)
  .refine((path) => !/\/\.\.?(\/|$)/.test(path));
const Port = z.number().int().min(1).max(65_535);

const VersionText = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
export const EnvironmentKey = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/);
/** Tabs and line breaks are allowed (keys and certificates have them), no other control character. */
export const EnvironmentValue = z
  .string()
  .max(8192)
  .refine((value) => !/[^\P{Cc}\t\n]/u.test(value));

const Duration = z
  .string()
  .regex(/^\d{1,4}s$/)
  .transform((text) => Number.parseInt(text, 10));
const Memory = z
  .string()
  .regex(/^\d{1,5}M$/)
  .transform((text) => Number.parseInt(text, 10));
const Cpus = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,2})?$/)
  .transform(Number)
  .refine((cpus) => cpus > 0);

const VolumeMount = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,30}:(\/[a-zA-Z0-9_.-]+)+(:ro)?$/)
  .refine((mount) => !/\/\.\.?(\/|:|$)/.test(mount))
  .transform((mount) => {
    const [volume = '', path = '', mode] = mount.split(':');
    return { volume, path, readOnly: mode === 'ro' };
  });

const Service = z.strictObject({
  /** Variables only in the tag; a tag there must be. */
  image: z.string().regex(/^[a-z0-9][a-z0-9./_-]*:[A-Za-z0-9._${}-]+$/),
  command: z.array(z.string().min(1).max(200)).min(1).optional(),
  user: z
    .string()
    .regex(/^\d{1,5}:\d{1,5}$/)
    .optional(),
  working_dir: InnerPath.optional(),
  environment: z.record(EnvironmentKey, EnvironmentValue).default({}),
  volumes: z.array(VolumeMount).default([]),
  tmpfs: z.array(InnerPath).default([]),
  read_only: z.boolean().default(false),
  cap_add: z.array(z.enum(CAPABILITIES)).default([]),
  expose: z.array(Port).default([]),
  depends_on: z.array(Word).default([]),
  healthcheck: z
    .strictObject({
      test: z.tuple([z.literal('CMD'), z.string()], z.string()),
      interval: Duration,
      timeout: Duration,
      start_period: Duration,
      retries: z.number().int().min(1).max(60),
    })
    .optional(),
  deploy: z.strictObject({
    resources: z.strictObject({
      limits: z.strictObject({ memory: Memory, cpus: Cpus, pids: z.number().int().min(8).max(4096) }),
    }),
  }),
});

const CATEGORIES = ['website', 'cms', 'application'] as const;

export const TemplateFile = z
  .strictObject({
    'x-konak': z.strictObject({
      key: Word,
      /** Name of a lucide icon. */
      icon: z.string().regex(/^[a-z][a-z0-9-]*$/),
      category: z.enum(CATEGORIES),
      /** Which versions are offered for each variable of an image's tag; the first is the one to suggest. */
      versions: z.record(Variable, z.array(VersionText).min(1).max(20)),
      /** Passwords made at the first deployment: name and length. */
      secrets: z.record(Variable, z.number().int().min(16).max(64)).default({}),
      /** Which service answers for the site, where, and the path that tells that it is well. */
      web: z.strictObject({ service: Word, port: Port, path: z.string().regex(/^\/[a-zA-Z0-9_./-]*$/) }),
      /** Volume that gets the starter files (folder `files`), and the name the welcome page gets among them. */
      files: z.strictObject({ volume: Word, page: z.string().regex(/^[a-z]+\.html$/) }).optional(),
      /** Containers may open connections to the world. */
      egress: z.boolean(),
    }),
    services: z.record(Word, Service),
    volumes: z.record(Word, z.strictObject({})).default({}),
  })
  .superRefine((file, context) => {
    for (const message of templateProblems(file)) context.addIssue({ code: 'custom', message });
  });

export type TemplateFile = z.output<typeof TemplateFile>;
export type TemplateService = TemplateFile['services'][string];
export type Category = (typeof CATEGORIES)[number];
