import { contract as areas } from '../../functions/areas/contract';
import { personKey } from '../../functions/blocks/people/person';
import { contract as identity } from '../../functions/identity/contract';
import { update } from '../../functions/kernel/table/update';
import { write } from '../../functions/kernel/table/write';
import { newRegister } from '../areas/world';
import { actingBy, declareNamespaces, granted, someone } from '../mandates/world';
import type { Caller } from '../support/callers';
import { usePortal } from '../support/portal';
import {
  applicationsService,
  areasService,
  catalogueService,
  identityService,
  mandatesService,
} from '../support/services';
import { bare, type Case, drafted, newCase, somebody, submitted } from './world';

const portal = usePortal(
  ...[applicationsService, areasService, catalogueService, identityService, mandatesService],
);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));
beforeAll(() => declareNamespaces(portal()));

const line = { type: 'string', maxLength: 80 };
const of = (member: string) => ({ ...line, 'x-source': { from: 'profile', member } });
const before = (more: object = {}) => ({ ...line, 'x-source': { from: 'applications', ...more } });

const form = {
  schema: {
    type: 'object',
    properties: {
      applicant: {
        type: 'object',
        properties: { name: of('name'), email: of('email'), speaks: of('language') },
      },
      lives: of('address'),
      trade: before(),
      plot: before({ pointer: '/site/plot' }),
      site: { type: 'object', properties: { plot: line } },
      short: { ...before({ pointer: '/trade' }), maxLength: 3 },
      isOther: { type: 'boolean' },
      other: before({ pointer: '/trade' }),
    },
  },
  uischema: {
    type: 'VerticalLayout',
    elements: [
      ...['applicant', 'lives', 'trade', 'plot', 'site', 'short', 'isOther'].map((name) => ({
        ...{ type: 'Control', scope: `#/properties/${name}` },
      })),
      {
        ...{ type: 'Control', scope: '#/properties/other' },
        rule: { effect: 'SHOW', condition: { scope: '#/properties/isOther', schema: { const: true } } },
      },
    ],
  },
};
const asking = { ...bare, form };
const known = (one: Case, caller: Caller, applicationId: string, acting: object = {}) =>
  one.api.listKnownAnswers({ caller, ...acting, params: { applicationId } });

/** Somebody who has told a name, a language and where they live, and handed in an application before. */
const settled = async () => {
  const one = await newCase(portal(), asking);
  const who = somebody();
  await portal()
    .client(identity)
    .editMe({ caller: who.caller, body: { name: 'Amina', language: 'fa' } });
  const earlier = await submitted(portal(), one, who.caller, {
    form: { trade: 'Books', site: { plot: '12' } },
  });
  portal().clock.advance(1_000);
  return { ...who, one, earlier };
};

const move = async (caller: ReturnType<typeof somebody>['caller']) => {
  const register = newRegister(portal());
  const street = { en: 'Palm Street', ar: 'شارع النخيل' };
  const place = { street, number: '4', latitude: 10, longitude: 10, validFrom: '2020-01-01' };
  const address = await register.address('A-1', place);
  const api = portal().client(areas);
  const body = { addressId: address.id, since: '2026-01-01', name: 'Amina' };
  const { id: residenceId } = (await api.askForResidence({ caller, body })).body;
  const confirmed = { params: { residenceId }, body: { officer: 'L. Khoury' } };
  await api.confirmResidence({ caller: register.caller, ...confirmed });
};

test('what the profile and earlier applications say is shown with its source, and kept nowhere', async () => {
  const { one, caller, earlier } = await settled();
  await move(caller);
  const id = await drafted(one, caller, { another: true });
  const { body } = await known(one, caller, id);
  const told = { from: 'applications', applicationId: earlier, serviceCode: one.code };
  expect(body.items).toEqual([
    ...[
      ['/form/applicant/name', 'Amina', 'name', false],
      ['/form/applicant/speaks', 'fa', 'language', false],
      ['/form/lives', 'Palm Street 4', 'address', true],
    ].map(([pointer, value, member, isAttested]) => ({
      ...{ pointer, value, source: { from: 'profile', member, isAttested } },
    })),
    ...[
      ['/form/trade', 'Books'],
      ['/form/plot', '12'],
    ].map(([pointer, value]) => ({ pointer, value, source: expect.objectContaining(told) })),
  ]);
  const draft = await one.api.getApplication({ caller, params: { applicationId: id } });
  expect(draft.body.form).toEqual({});
});

test('only what is open, fits and is asked as the draft stands is shown', async () => {
  const { one, caller } = await settled();
  const id = await drafted(one, caller, {
    another: true,
    form: { trade: 'Maps', isOther: true, applicant: { name: 'A.' } },
  });
  const { body } = await known(one, caller, id);
  expect(body.items.map(({ pointer, value }) => [pointer, value])).toEqual([
    ['/form/applicant/speaks', 'fa'],
    ['/form/plot', '12'],
    ['/form/other', 'Books'],
  ]);
});

test('a name that a register knows and an address that is proved are told as such', async () => {
  const { one, caller, ref } = await settled();
  const set = { registeredName: 'Amina Haddad', account: 'amina@example.org' };
  await write(portal().table, update({ key: personKey(ref), set, rules: [] }));
  const { body } = await known(one, caller, await drafted(one, caller, { another: true }));
  expect(body.items.slice(0, 2)).toEqual(
    [
      ['name', 'Amina Haddad'],
      ['email', 'amina@example.org'],
    ].map(([member, value]) => ({
      ...{ pointer: `/form/applicant/${member}`, value },
      source: { from: 'profile', member, isAttested: true },
    })),
  );
});

test('whoever acts for somebody sees what was told in applications, and not the profile', async () => {
  const { one, sub, ref, caller } = await settled();
  const [principal, delegate] = [{ ...someone(), sub, ref, caller }, someone()];
  const mandate = await granted(portal(), principal, delegate, { services: ['applications'] });
  const id = await drafted(one, caller, { another: true });
  const { body } = await known(one, delegate.caller, id, actingBy(mandate));
  expect(body.items.map(({ pointer }) => pointer)).toEqual(['/form/trade', '/form/plot']);
});

test('what was handed in is asked nothing any more', async () => {
  const { one, caller, earlier } = await settled();
  expect((await known(one, caller, earlier)).problem).toMatchObject({ status: 409, code: 'wrong-status' });
});

test('another agency is told nothing of what the first one heard', async () => {
  const { one, caller } = await settled();
  const schema = { type: 'object', properties: { trade: before({ serviceCode: one.code }) } };
  const other = await newCase(portal(), { ...bare, form: { schema } });
  expect((await known(other, caller, await drafted(other, caller, {}))).body.items).toEqual([]);
});
