import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '../../functions/contracts';
import { scopesOf } from '../../functions/kernel/contract/contract';

test('docs/agencies.md names every scope, and none that there is not', () => {
  const guide = readFileSync(join(__dirname, '../../docs/agencies.md'), 'utf8');
  const rows = guide.split('\n').filter((line) => /^\| `[a-z0-9-]+:(read|write|attest)`/.test(line));
  const named = rows.flatMap((row) =>
    [...row.matchAll(/`([a-z0-9-]+:(?:read|write|attest))`/g)].map(([, scope]) => scope),
  );
  expect(named.sort()).toEqual(scopesOf(contracts));
});
