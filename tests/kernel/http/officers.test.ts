import * as v from 'valibot';
import { officersNamed } from '../../../functions/blocks/officers/officers';
import { withOfficers } from '../../../functions/kernel/http/officers';
import type { Agency } from '../../../functions/kernel/identity/caller';

const base = { method: 'POST', path: '/x', access: { agency: 'x:write' }, summary: 'x' } as const;
const route = { ...base, headers: officersNamed, reply: { status: 204 } } as never;
const plain = { ...base, reply: { status: 204 } } as never;
const caller = (more: Partial<Agency> = {}): Agency => ({
  kind: 'agency',
  id: 'a',
  keyId: 'k',
  scopes: [],
  ...more,
});
const named = (headers: Readonly<Record<string, string>>, by: Agency) =>
  v.parse(
    officersNamed,
    Object.fromEntries(
      ['Diwan-Officer', 'Diwan-Second-Officer'].map((name) => [
        name,
        withOfficers(route, headers, by)[name.toLowerCase()],
      ]),
    ),
  );
const headers = { 'diwan-officer': 'Omar', 'diwan-second-officer': 'Layla' };
const refused = { code: 'officer-sign-in-required' };

it('takes names from headers where the agency’s policy says nothing', () =>
  expect(named(headers, caller())).toEqual({ officer: 'Omar', second: 'Layla' }));

it('takes who signed in, whatever the headers say', () => {
  expect(named(headers, caller({ officer: 'عمر (1a2b3c)' }))).toEqual({
    officer: 'عمر (1a2b3c)',
    second: 'Layla',
  });
  expect(named({}, caller({ officer: 'Sara', second: 'Nour' }))).toEqual({ officer: 'Sara', second: 'Nour' });
});

it.each([
  ['the first', headers, {}],
  ['anybody', {}, {}],
  ['the second', headers, { officer: 'Sara' }],
])('does not take %s by name where officers sign in', (_, given, more) =>
  expect(() => withOfficers(route, given, caller({ ...more, officersSignIn: true }))).toThrow(
    expect.objectContaining(refused),
  ),
);

it('takes those who signed in where all have to, and asks for none where none is asked for', () => {
  const both = { officer: 'Sara', second: 'Nour', officersSignIn: true } as const;
  expect(named(headers, caller(both))).toEqual({ officer: 'Sara', second: 'Nour' });
  expect(withOfficers(plain, headers, caller({ officersSignIn: true }))).toEqual(headers);
});
