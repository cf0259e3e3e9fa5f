/** The areas in the order in which a later one may use an earlier one (docs/architecture.md). */
export const areas = [
  'accounts',
  'tenants',
  'licences',
  'usage',
  'branding',
  'signup',
  'plans',
  'domains',
  'dns',
  'sites',
  'billing',
  'notices',
  'audit',
];
const anyArea = `^lib/(${areas.join('|')})/`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const upwards = areas
  .slice(0, -1)
  .map((area, at) =>
    forbid(
      `area-${area}-looks-up`,
      `${area} may not know a later area; what must go up travels as an event in the outbox`,
      { path: `^lib/${area}/`, pathNot: '\\.test\\.ts$' },
      { path: `^lib/(${areas.slice(at + 1).join('|')})/` },
    ),
  );

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'no-circles',
      'who needs whom must stay clear',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('no-unknown', 'the module must exist', {}, { couldNotResolve: true }),
    forbid('nothing-imports-app', 'pages and doors are on top', { path: '^(components|lib|db)/' }, { path: '^app/' }),
    forbid(
      'nothing-imports-tests',
      'what runs does not lean on tests',
      { path: '^(app|components|lib|db)/|^[^/]+$', pathNot: ['\\.test\\.tsx?$', '^[^/]*\\.config\\.ts$'] },
      { path: '^tests/' },
    ),
    forbid(
      'app-reaches-no-storage',
      'pages and doors hold no SQL and call nothing outside',
      { path: '^app/' },
      { path: '^(db|lib/outside)/' },
    ),
    forbid(
      'components-reach-no-storage',
      'components show what they are given',
      { path: '^components/' },
      { path: '^(db|lib/outside)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'components-take-types-and-rules',
      'of an area, components use types and pure rules, never what reads or writes',
      { path: '^components/' },
      { path: `${anyArea}(operations/|runs/|queries|index)`, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'areas-are-below-doors',
      'an area knows neither doors nor components',
      { path: '^lib/(?!doors/)' },
      { path: '^(components|lib/doors)/' },
    ),
    forbid(
      'kernel-knows-no-area',
      'the kernel is at the bottom',
      { path: '^lib/kernel/', pathNot: '\\.test\\.ts$' },
      { path: `${anyArea}|^lib/(outside|doors)/` },
    ),
    forbid(
      'outside-knows-the-kernel-only',
      'an outside part could serve any product',
      { path: '^lib/outside/', pathNot: '\\.test\\.ts$' },
      { path: `${anyArea}|^(db|lib/doors)/` },
    ),
    forbid(
      'outside-parts-are-strangers',
      'each outside part stands alone',
      { path: '^lib/outside/([^/]+)/' },
      { path: '^lib/outside/[^/]+/', pathNot: '^lib/outside/$1/' },
    ),
    forbid(
      'db-is-at-the-bottom',
      'the schema imports nothing of lib',
      { path: '^db/', pathNot: ['^db/seed/', '\\.test\\.ts$'] },
      { path: '^lib/' },
    ),
    forbid(
      'areas-meet-at-the-index',
      'an area is used through its index.ts',
      { path: anyArea, pathNot: '\\.test\\.ts$' },
      { path: anyArea, pathNot: ['^lib/$1/', '^lib/[^/]+/index\\.ts$'], dependencyTypesNot: ['type-only'] },
    ),
    ...upwards,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next', '^node_modules/(?!.bin)'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
