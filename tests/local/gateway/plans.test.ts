import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeyStore } from '../../../local/gateway/keys';
import { createPlans, type PlanProperties } from '../../../local/gateway/plans';
import type { Resource } from '../../../local/template/template';

const folder = mkdtempSync(join(tmpdir(), 'plans-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plan = (ref: string, properties: PlanProperties) => ({ ref, properties }) as Resource<PlanProperties>;
const stages = (...apis: string[]) => apis.map((ApiId) => ({ ApiId, Stage: 'live' }));
const place = (apiId: string, stage = 'live') => ({ apiId, stage });

const keys = createKeyStore(join(folder, 'keys.json'));
const [small, other] = ['small', 'other'].map((name) => keys.add(name, name.repeat(5), true));
keys.join('few', small?.id ?? '');
keys.join('few', other?.id ?? '');
const open = () =>
  createPlans(
    [
      plan('few', { ApiStages: stages('a', 'b'), Quota: { Limit: 3, Period: 'MONTH' } }),
      plan('none', { ApiStages: stages('c') }),
    ],
    keys,
  );

it('count each key over all stages of its plan together', () => {
  const charge = open();
  const value = small?.value;
  expect(['a', 'b', 'a', 'b', 'a'].map((api) => charge(place(api), value))).toEqual([
    ...[undefined, undefined, undefined],
    ...['QUOTA_EXCEEDED', 'QUOTA_EXCEEDED'],
  ]);
  expect(charge(place('b'), other?.value)).toBeUndefined();
});

it('open no stage that they do not cover', () => {
  const charge = open();
  for (const elsewhere of [place('c'), place('a', 'test'), place('d')])
    expect(charge(elsewhere, small?.value)).toBe('INVALID_API_KEY');
});

it('know no key that was not made, or is off', () => {
  const off = keys.add('off', 'off'.repeat(10), false);
  keys.join('few', off.id);
  for (const value of [undefined, 'nobody', off.value])
    expect(open()(place('a'), value)).toBe('INVALID_API_KEY');
});
