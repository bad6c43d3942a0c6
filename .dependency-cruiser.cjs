/*
 * Who may import whom: the walls of the house. `tests/house/imports.test.ts` holds every file against them and prints
 * the import that breaks one; a `comment` says why the wall is there.
 *
 * `every` is for every import. `running` is for those that are there when the code runs, so that a handler may know the
 * type of its store and not the store. TypeScript 7 has no compiler API to tell the two apart, so the test holds a copy
 * of the tree without its types against the second.
 */

const service = '^functions/(?!kernel/|blocks/|authorizers/|platform/)([^/]+)/';
/** The files of a service that touch the table or another system. */
const storing =
  '/(main|events|sign-in|workers/[a-z-]+|service|react|reactions|courier|[a-z-]*store|usage-plans|gateway-client|parameters)\\.ts$';
const handling = '/[a-z-]*handlers\\.ts$';
const starting =
  '^functions/(platform/)?[^/]+/main\\.ts$|^functions/[^/]+/(events|sign-in|workers/[a-z-]+)\\.ts$|^functions/authorizers/(citizen|agency)\\.ts$';
/** What lists parts of every service. */
const lists = '^functions/contracts\\.ts$';
const outside = '^(lib|local|bin|bench|tests)/';

const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const every = [
  wall(
    'kernel-knows-no-government',
    'The kernel serves any function: it imports no block and no service.',
    { path: '^functions/kernel/' },
    { path: '^functions/', pathNot: '^functions/kernel/' },
  ),
  wall(
    'blocks-know-no-service',
    'A block is what services have in common, so it knows none of them.',
    { path: '^functions/blocks/' },
    { path: '^functions/', pathNot: '^functions/(kernel|blocks)/' },
  ),
  wall(
    'services-apart',
    'Services never import each other: what two share is a block, an event, or an item that one of them owns.',
    { path: '^functions/([^/]+)/', pathNot: '^functions/(kernel|blocks)/' },
    { path: '^functions/', pathNot: `^functions/($1|kernel|blocks)/|^functions/services\\.ts$|${lists}` },
  ),
  wall(
    'services-are-listed-for-mains',
    'The lists that name all services are for those who wire: a main, the stacks, the local cloud, the documentation.',
    { path: '^functions/', pathNot: '^functions/[^/]+/main\\.ts$|^functions/platform/' },
    { path: lists },
  ),
  wall(
    'the-list-names-services',
    'The list of services is their names: whoever reads it is given nothing of them.',
    { path: '^functions/services\\.ts$' },
    { path: '.' },
  ),
  wall(
    'functions-know-no-stack',
    'What runs in Lambda does not know how it is deployed, imitated or tested.',
    { path: '^functions/' },
    { path: outside },
  ),
  wall(
    'stores-know-no-http',
    'A store is the access patterns of a noun: it knows no contract and no handler.',
    { path: `${service}.*store\\.ts$` },
    { path: `/(main|contract)\\.ts$|${handling}|^functions/kernel/http/(decode|reply|serve)\\.ts$` },
  ),
  wall(
    'contracts-are-data',
    'A contract is read by stacks, documentation and tests: it is the noun and the kernel, and starts nothing.',
    { path: `${service}contract\\.ts$` },
    { path: `/(main|[a-z-]*store)\\.ts$|${handling}` },
  ),
  wall(
    'nouns-stand-first',
    'What a service is about is known before it is asked for: no noun, rule or view imports a contract, a handler or a main.',
    {
      path: service,
      pathNot: `(handlers|store|routes|/(contract|main|service|demo|react|reactions|effects))\\.ts$`,
    },
    { path: `${service}.*(contract|handlers|main)\\.ts$` },
  ),
  wall(
    'the-client-stands-alone',
    'The client runs in other programs: what it knows of the portal is written into it.',
    { path: '^client/src/' },
    { pathNot: '^client/src/' },
  ),
  wall(
    'the-portal-needs-no-client',
    'The client is for others. The tour shows the portal with it, and the tests try it.',
    { path: '^(functions|lib|local|bench)/' },
    { path: '^client/' },
  ),
  wall(
    'tests-are-for-tests',
    'Nothing that is deployed or started needs the tests; the bench measures with their support.',
    { pathNot: '^(tests|bench)/' },
    { path: '^tests/' },
  ),
];

const running = [
  wall(
    'nobody-imports-a-main',
    'Whatever reads the environment starts something: it is run, not imported.',
    { pathNot: '^(tests|bench)/' },
    { path: starting },
  ),
  wall(
    'handlers-are-given-their-effects',
    'A handler knows the store and the contract by their types; main gives it the store.',
    { path: `${service}.*handlers\\.ts$` },
    { path: `${service}(.*store|contract)\\.ts$` },
  ),
  wall(
    'only-stores-touch-the-table',
    'Handlers and nouns decide; reading and writing is for stores.',
    { path: service, pathNot: storing },
    {
      path: '^functions/kernel/(table/(bulk|dynamo|edit|list|put|query|read)|outside/environment|http/(serve|decode|reply))\\.ts$',
    },
  ),
  wall(
    'nouns-are-pure',
    'No AWS, no HTTP, no files and no processes outside of mains and stores.',
    { path: service, pathNot: storing },
    {
      path: '^(node:)?(fs|http|https|net|child_process|process|os)(/|$)|node_modules/(@aws-sdk|@smithy|@middy|@aws-lambda-powertools)/',
    },
  ),
  wall(
    'the-cdk-is-for-stacks',
    'Only what is deployed with, and its tests, imports the CDK: it takes a second to load.',
    { path: '^(functions|local|bench|tests)/', pathNot: '^tests/(lib|house)/' },
    { path: 'node_modules/(aws-cdk-lib|constructs|cdk-nag)/' },
  ),
  wall(
    'stacks-read-contracts',
    'Stacks and the local cloud know services by their contracts, and the table as data. Who proves the ledger or an access log reads it.',
    { path: '^(lib|bin|local)/', pathNot: '^bin/(ledger(/|-check\\.ts$)|access-log-verify\\.ts$)' },
    {
      path: '^functions/',
      pathNot:
        '^functions/(platform/(replay/command|smoke/smoke)\\.ts$|(services|contracts)\\.ts$|kernel/|[^/]+/contract\\.ts$)',
    },
  ),
  wall(
    'bundles-hold-dependencies',
    'What a bundle holds is a dependency of the package. The description is made by a tool, and is in no bundle.',
    { path: '^functions/', pathNot: '^functions/kernel/contract/openapi/' },
    { dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
  ),
  wall('no-circle', 'Two files that need each other are one file, or lack a third.', {}, { circular: true }),
  wall('no-missing-file', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
];

module.exports = {
  forbidden: process.env.WALLS === 'running' ? running : every,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|cdk\\.out)/' },
    parser: 'swc',
    preserveSymlinks: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
