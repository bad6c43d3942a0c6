import { circlesOf } from './rooms';
import { copyOf, type Imports, importsIn } from './tree';

/** Where imports between rooms run one way. */
const houses = ['functions', 'local', 'bench', 'lib'];

/** Imports that break walls, planted into a copy of the tree. */
const planted = {
  every: {
    'functions/kernel/planted.ts':
      "import type { Contact } from '../blocks/people/person';\nexport type A = Contact;\n",
    'functions/blocks/planted.ts':
      "import type { Complaint } from '../complaints/cases/complaint';\nexport type A = Complaint;\n",
    'functions/complaints/planted.ts': "export { contract } from '../agencies/contract';\n",
    'functions/identity/planted.ts': "export { contracts } from '../contracts';\n",
    'functions/portal/planted.ts': "export { citizen } from '../../tests/support/callers';\n",
    'functions/identity/planted-store.ts': "export { contract } from './contract';\n",
    'client/src/planted.ts': "export { contract } from '../../functions/identity/contract';\n",
    'local/planted-client.ts': "export { createClient } from '../client/src/index';\n",
  },
  running: {
    'functions/complaints/planted-handlers.ts': "export { openComplaints } from './cases/store';\n",
    'functions/complaints/planted.ts':
      "export { page } from '../kernel/table/read';\nexport { readFile } from 'node:fs/promises';\n",
    'functions/identity/planted.ts': "export { handler } from './main';\n",
    'functions/portal/planted.ts': "import fc from 'fast-check';\nexport const a = fc.nat();\n",
    'functions/kernel/one.ts': "export { two } from './two';\nexport const one = 1;\n",
    'functions/kernel/two.ts': "import { one } from './one';\nexport const two = one + 1;\n",
    'local/planted.ts':
      "import { Stack } from 'aws-cdk-lib';\nimport { table } from '../functions/complaints/cases/store';\nexport const a = [Stack, table];\n",
    'lib/planted.ts': "export { absent } from './nowhere';\n",
    'lib/harmless.ts':
      "import type { Complaint } from '../functions/complaints/complaint';\nexport type A = Complaint;\n",
  },
} as const;

/** The walls that they break. */
const broken = {
  every: [
    'blocks-know-no-service: functions/blocks/planted.ts → functions/complaints/cases/complaint.ts',
    'functions-know-no-stack: functions/portal/planted.ts → tests/support/callers.ts',
    'kernel-knows-no-government: functions/kernel/planted.ts → functions/blocks/people/person.ts',
    'nouns-stand-first: functions/complaints/planted.ts → functions/agencies/contract.ts',
    'services-apart: functions/complaints/planted.ts → functions/agencies/contract.ts',
    'services-are-listed-for-mains: functions/identity/planted.ts → functions/contracts.ts',
    'stores-know-no-http: functions/identity/planted-store.ts → functions/identity/contract.ts',
    'tests-are-for-tests: functions/portal/planted.ts → tests/support/callers.ts',
    'the-client-stands-alone: client/src/planted.ts → functions/identity/contract.ts',
    'the-portal-needs-no-client: local/planted-client.ts → client/src/index.ts',
  ],
  running: [
    'bundles-hold-dependencies: functions/portal/planted.ts → fast-check',
    'handlers-are-given-their-effects: functions/complaints/planted-handlers.ts → functions/complaints/cases/store.ts',
    'no-circle: functions/kernel/one.ts → functions/kernel/two.ts',
    'no-missing-file: lib/planted.ts → ./nowhere',
    'nobody-imports-a-main: functions/identity/planted.ts → functions/identity/main.ts',
    'nouns-are-pure: functions/complaints/planted.ts → fs/promises',
    'only-stores-touch-the-table: functions/complaints/planted.ts → functions/kernel/table/read.ts',
    'stacks-read-contracts: local/planted.ts → functions/complaints/cases/store.ts',
    'the-cdk-is-for-stacks: local/planted.ts → aws-cdk-lib',
  ],
} as const;

const read = async (walls: 'every' | 'running'): Promise<Imports> => {
  const copy = await copyOf(planted[walls], { types: walls === 'every' });
  try {
    return await importsIn(copy.folder, walls);
  } finally {
    copy.remove();
  }
};

describe.each(['every', 'running'] as const)('the walls for %s import', (walls) => {
  let found: Imports;
  const isPlanted = (each: string) => Object.keys(planted[walls]).some((name) => each.includes(`: ${name} `));
  beforeAll(async () => {
    found = await read(walls);
  }, 120_000);

  it('are broken by no import', () => expect(found.broken.filter((each) => !isPlanted(each))).toEqual([]));

  it('tell of an import that breaks one', () =>
    expect(
      found.broken
        .filter(isPlanted)
        .map((each) => each.replace(/→ .*node_modules\/((@[^/]+\/)?[^/]+)\/.*/, '→ $1')),
    ).toEqual(broken[walls]));

  it.each(houses)('let no imports between the rooms of %s run in a circle', (house) =>
    expect(circlesOf(found.arrows, house).filter((each) => !each.includes('planted'))).toEqual([]),
  );
});

describe('circles of rooms', () => {
  it('are the imports that lie on one', () => {
    const arrows = [
      ['a/x/one.ts', 'a/y/two.ts'],
      ['a/y/two.ts', 'a/z/three.ts'],
      ['a/z/three.ts', 'a/x/four.ts'],
      ['a/x/four.ts', 'a/x/one.ts'],
      ['a/w/five.ts', 'a/x/one.ts'],
      ['b/x/one.ts', 'a/x/one.ts'],
    ] as const;
    expect(circlesOf(arrows, 'a')).toEqual([
      'a/x/one.ts → a/y/two.ts',
      'a/y/two.ts → a/z/three.ts',
      'a/z/three.ts → a/x/four.ts',
    ]);
    expect(circlesOf(arrows.slice(1), 'a')).toEqual([]);
  });
});
