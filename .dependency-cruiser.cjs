/*
 * Which room may enter which. Modules that are not named in a tier are reactors: a new one needs no line here.
 */
const tiers = ['organisation', 'identity', 'directory', 'communities', 'files', 'posts', 'messages', 'pages']
const lowest = (index) => tiers.slice(0, index)
const anyOf = (names) => `(${names.join('|')})`

/** A tier may use only the doors of the tiers below it. */
const tierRules = tiers.map((tier, index) => ({
  name: `${tier}-looks-down`,
  severity: 'error',
  comment: `${tier} knows only what lies below it`,
  from: { path: `^server/src/modules/${tier}/`, pathNot: '\\.spec\\.ts$' },
  to: {
    path: '^server/src/modules/',
    pathNot:
      index === 0
        ? `^server/src/modules/${tier}/`
        : `^server/src/modules/(${tier}/|${anyOf(lowest(index))}/[^/]+\\.public\\.ts$)`,
  },
}))

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/src' },
      to: { pathNot: ['^shared/(src|test)', 'node_modules/zod', 'node_modules/fast-check'] },
    },
    {
      name: 'platform-knows-no-product',
      severity: 'error',
      from: { path: '^server/src/platform' },
      to: { path: '^server/src/(modules|events|cli|app)' },
    },
    {
      name: 'platform-uses-only-the-core-of-shared',
      severity: 'error',
      from: { path: '^server/src/platform', pathNot: '\\.spec\\.ts$' },
      to: { path: '^shared/src/(?!core/)' },
    },
    {
      name: 'events-are-only-facts',
      severity: 'error',
      from: { path: '^server/src/events' },
      to: { path: '^server/src/(?!events)' },
    },
    ...tierRules,
    {
      name: 'reactors-look-down-and-never-aside',
      severity: 'error',
      comment:
        'a reactor uses its own files and the doors of the tiers below; the demonstration, which fills everything, may use any door',
      from: {
        path: '^server/src/modules/([^/]+)/',
        pathNot: [`^server/src/modules/${anyOf([...tiers, 'demo'])}/`, '\\.spec\\.ts$'],
      },
      to: {
        path: '^server/src/modules/',
        pathNot: [`^server/src/modules/$1/`, `^server/src/modules/${anyOf(tiers)}/[^/]+\\.public\\.ts$`],
      },
    },
    {
      name: 'demo-uses-doors',
      severity: 'error',
      from: { path: '^server/src/modules/demo/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^server/src/modules/',
        pathNot: ['^server/src/modules/demo/', '\\.(public|module)\\.ts$'],
      },
    },
    {
      name: 'typeorm-stays-fenced',
      severity: 'error',
      from: {
        path: '^server/src',
        pathNot: ['^server/src/platform/database', '\\.(entities|repository|query)\\.ts$'],
      },
      to: { path: 'node_modules/typeorm' },
    },
    {
      name: 'pure-means-pure',
      severity: 'error',
      from: { path: '\\.(policy|rules|view)\\.ts$' },
      to: { path: ['node_modules/(@nestjs|typeorm|pg)/', '^server/src/platform/(?!statistics)'] },
    },
    {
      name: 'ui-takes-no-data',
      severity: 'error',
      from: { path: '^client/src/ui' },
      to: { path: ['^client/src/(lib|features|app)', '^shared/src'] },
    },
    {
      name: 'lib-knows-no-feature',
      severity: 'error',
      from: { path: '^client/src/lib' },
      to: { path: '^client/src/(features|ui|app)' },
    },
    {
      name: 'features-use-doors',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: {
        path: '^client/src/(features|app)/',
        pathNot: ['^client/src/features/$1/', '^client/src/features/[^/]+/[^/]+\\.public\\.tsx?$'],
      },
    },
    {
      name: 'client-never-sees-the-server',
      severity: 'error',
      from: { path: '^client' },
      to: { path: '^server' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.spec\\.tsx?$', '^shared/src/generated', 'main\\.tsx?$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      // Without it nothing of `@osmose/shared` is found, and no rule between the floors holds.
      exportsFields: ['exports'],
      conditionNames: ['osmose-src', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
    combinedDependencies: true,
  },
}
