import type { Directory } from '../../blocks/agencies/directory';
import type { Areas } from '../../blocks/areas/lookup';
import { type Residence, residenceOn } from '../../blocks/areas/residence';
import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseField } from '../../kernel/contract/refusal';
import { personRef } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import { instant } from '../../kernel/text/time';
import type { Addresses } from '../addresses/store';
import { showAreaOn } from '../register/area';
import { type StoredResidence, showResidence, showSummary } from './residence';
import type { residenceRoutes } from './routes';
import { notBefore, residenceNotFound } from './rules';
import type { Residences } from './store';

export interface Effects {
  readonly areas: Areas;
  readonly addresses: Addresses;
  readonly residences: Residences;
  readonly directory: Directory;
  readonly timeZone: string;
}

const newestFirst = (left: StoredResidence, right: StoredResidence): number =>
  left.card.askedAt < right.card.askedAt ? 1 : -1;

const addressUnknown = () =>
  refuseField('address-unknown', '/addressId', 'There is no such address, or it is no longer in use.');

const citizenHandlers = ({ areas, addresses, residences, directory, timeZone }: Effects) =>
  ({
    askForResidence: async ({ caller, body, action, now }) => {
      const address = (await addresses.get(body.addressId))?.card;
      const isGone = address?.validThrough && address.validThrough < dateIn(timeZone, now);
      if (!address || isGone) throw addressUnknown();
      const asked = await residences.ask(personRef(caller.id), address, body, action);
      return directory.namedOne(showResidence(asked));
    },
    listResidences: async ({ caller }) => {
      const all = await residences.all(personRef(caller.id));
      return { items: await directory.named(all.sort(newestFirst).map(({ card }) => showSummary(card))) };
    },
    getResidence: async ({ caller, params }) => {
      const found = await residences.get(personRef(caller.id), params.residenceId);
      if (!found) throw residenceNotFound();
      return directory.namedOne(showResidence(found));
    },
    withdrawResidence: async ({ caller, params, action }) => {
      await residences.withdraw(personRef(caller.id), params.residenceId, action);
      return undefined;
    },
    getHome: async ({ caller, query, now }) => {
      const on = query.on ?? dateIn(timeZone, now);
      const found = residenceOn(await residences.all(personRef(caller.id)), on) as
        | (Residence & StoredResidence)
        | undefined;
      if (!found) return { residence: null, areas: [] };
      const held = await areas.at(found.card.address, on);
      const residence = await directory.namedOne(showSummary(found.card));
      return { residence, areas: held.map(showAreaOn) };
    },
  }) satisfies Partial<HandlersOf<typeof residenceRoutes>>;

const agencyHandlers = ({ residences }: Effects) =>
  ({
    listAgencyResidences: ({ caller, query: { state, updated_after: since, limit, cursor } }) =>
      since
        ? residences.changed(caller.id, since, limit, cursor)
        : residences.queue(caller.id, state, limit, cursor),
    showResidenceToAgency: async ({ caller, params, accessPurpose, now, requestId }) => {
      const subject = { type: 'residence', id: params.residenceId };
      const access = { agency: caller, ...accessPurpose, subject, requestId, now };
      const found = await residences.look(params.residenceId, access);
      if (!found) throw residenceNotFound();
      return showResidence(found);
    },
    confirmResidence: async ({ caller, params, body, action }) => {
      const set = { attestedAt: action.at };
      const { officer } = body;
      await residences.answer(caller.id, { id: params.residenceId, step: 'confirm', set, officer }, action);
      return undefined;
    },
    refuseResidence: async ({ caller, params, body, action }) => {
      const { officer, reason } = body;
      await residences.answer(
        caller.id,
        { id: params.residenceId, step: 'refuse', set: { reason }, officer },
        action,
      );
      return undefined;
    },
    endResidence: async ({ caller, params, body, action }) => {
      const { officer, through } = body;
      const set = { through, 'card.through': through, endedAt: instant(action.at) };
      const rules = [notBefore(through)];
      await residences.answer(
        caller.id,
        { id: params.residenceId, step: 'end', set, officer, rules },
        action,
      );
      return undefined;
    },
  }) satisfies Partial<HandlersOf<typeof residenceRoutes>>;

export const residenceHandlers = (effects: Effects): HandlersOf<typeof residenceRoutes> => ({
  ...citizenHandlers(effects),
  ...agencyHandlers(effects),
});
