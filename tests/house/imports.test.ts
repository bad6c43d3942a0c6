import { brokenWalls, copyOf, root } from './tree';

const inCopy = async (planted: Readonly<Record<string, string>>, walls: 'every' | 'running') => {
  const copy = await copyOf(planted, { types: walls === 'every' });
  try {
    const broken = await brokenWalls(copy.folder, walls);
    const names = Object.keys(planted);
    return names.length === 0
      ? broken
      : broken.filter((each) => names.some((name) => each.includes(`: ${name} `)));
  } finally {
    copy.remove();
  }
};

describe('the walls of the house', () => {
  it('are broken by no import', async () => expect(await brokenWalls(root, 'every')).toEqual([]), 60_000);

  it(
    'are broken by no import that runs',
    async () => expect(await inCopy({}, 'running')).toEqual([]),
    60_000,
  );

  it('tell of an import that breaks one, also of a type', async () => {
    const broken = await inCopy(
      {
        'functions/kernel/planted.ts':
          "import type { Contact } from '../blocks/people';\nexport type A = Contact;\n",
        'functions/blocks/planted.ts':
          "import type { Complaint } from '../complaints/complaint';\nexport type A = Complaint;\n",
        'functions/complaints/planted.ts': "export { contract } from '../agencies/contract';\n",
        'functions/identity/planted.ts': "export { services } from '../services';\n",
        'functions/portal/planted.ts': "export { citizen } from '../../tests/support/callers';\n",
        'functions/identity/planted-store.ts': "export { contract } from './contract';\n",
      },
      'every',
    );
    expect(broken).toEqual([
      'blocks-know-no-service: functions/blocks/planted.ts → functions/complaints/complaint.ts',
      'functions-know-no-stack: functions/portal/planted.ts → tests/support/callers.ts',
      'kernel-knows-no-government: functions/kernel/planted.ts → functions/blocks/people.ts',
      'services-apart: functions/complaints/planted.ts → functions/agencies/contract.ts',
      'services-are-listed-for-mains: functions/identity/planted.ts → functions/services.ts',
      'stores-know-no-http: functions/identity/planted-store.ts → functions/identity/contract.ts',
      'tests-are-for-tests: functions/portal/planted.ts → tests/support/callers.ts',
    ]);
  }, 60_000);

  it('tell of an import that breaks one when it runs', async () => {
    const broken = await inCopy(
      {
        'functions/complaints/planted-handlers.ts': "export { openComplaints } from './store';\n",
        'functions/complaints/planted.ts':
          "export { page } from '../kernel/read';\nexport { readFile } from 'node:fs/promises';\n",
        'functions/identity/planted.ts': "export { handler } from './main';\n",
        'functions/portal/planted.ts': "import fc from 'fast-check';\nexport const a = fc.nat();\n",
        'functions/kernel/one.ts': "export { two } from './two';\nexport const one = 1;\n",
        'functions/kernel/two.ts': "import { one } from './one';\nexport const two = one + 1;\n",
        'local/planted.ts':
          "import { Stack } from 'aws-cdk-lib';\nimport { table } from '../functions/complaints/store';\nexport const a = [Stack, table];\n",
        'lib/planted.ts': "export { absent } from './nowhere';\n",
        'lib/harmless.ts':
          "import type { Complaint } from '../functions/complaints/complaint';\nexport type A = Complaint;\n",
      },
      'running',
    );
    expect(broken.map((each) => each.replace(/→ .*node_modules\/((@[^/]+\/)?[^/]+)\/.*/, '→ $1'))).toEqual([
      'bundles-hold-dependencies: functions/portal/planted.ts → fast-check',
      'handlers-are-given-their-effects: functions/complaints/planted-handlers.ts → functions/complaints/store.ts',
      'no-circle: functions/kernel/one.ts → functions/kernel/two.ts',
      'no-missing-file: lib/planted.ts → ./nowhere',
      'nobody-imports-a-main: functions/identity/planted.ts → functions/identity/main.ts',
      'nouns-are-pure: functions/complaints/planted.ts → fs/promises',
      'only-stores-touch-the-table: functions/complaints/planted.ts → functions/kernel/read.ts',
      'stacks-read-contracts: local/planted.ts → functions/complaints/store.ts',
      'the-cdk-is-for-stacks: local/planted.ts → aws-cdk-lib',
    ]);
  }, 60_000);
});
