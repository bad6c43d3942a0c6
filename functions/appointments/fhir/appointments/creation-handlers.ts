import type { HandlersOf, Request } from '../../../kernel/contract/contract';
import { Existing } from '../../../kernel/contract/existing';
import { type Action, subActionOf } from '../../../kernel/identity/action';
import { personRef } from '../../../kernel/identity/id-codec';
import { instant } from '../../../kernel/text/time';
import type { Appointment } from '../../bookings/appointment';
import { bookingIdOf } from '../../bookings/order';
import { bookingHandlers } from '../../self-service/handlers';
import type { Effects } from '../protocol/effects';
import { surroundingsOf } from '../schedules/station';
import { typeTag } from '../slots/slot-id';
import { patientId, showAppointment } from './appointment';
import { type Given, givenIn } from './given';
import { isNamed, showWhole } from './handlers';
import {
  type AppointmentBody,
  checkPatient,
  identifierOf,
  slotNeeded,
  slotUnknown,
  statusNotAllowed,
} from './request';
import { type appointmentRoutes, repeatsWithin } from './routes';

type Routes = Pick<typeof appointmentRoutes, 'createFhirAppointment'>;
type Creating = Request<Routes['createFhirAppointment']>;

const isRepeat = ({ made, bookedAt, card }: Appointment, { hash, at }: Action): boolean =>
  made.hash === hash &&
  at - Date.parse(bookedAt) <= repeatsWithin &&
  card.state !== 'cancelled' &&
  card.state !== 'lapsed';

/** The maximum number of times that a person may repeat a cancelled booking in the same words. */
const maxAgain = 8;

/** For a request without a key: a person who cancelled the same appointment wants another one. */
const actionUnlessOver = async (effects: Effects, request: Creating, owner: string): Promise<Action> => {
  let { action, earlier = action } = request;
  for (let left = maxAgain; left > 0; left -= 1) {
    const [id, before] = [action, earlier].map((each) => bookingIdOf(effects.ids, owner, each));
    const found = await effects.fhir.byIds([...new Set([id ?? '', before ?? ''])], owner, request.now);
    const repeat = found.find((each) => isRepeat(each, action));
    if (repeat) return repeat.id === id ? action : earlier;
    if (!found.some((each) => each.id === id)) return action;
    [action, earlier] = [subActionOf(action, 'again'), subActionOf(earlier, 'again')];
  }
  return action;
};

/** The action of what a client creates under a name of its own. */
const namedAction = ({ action }: Creating, owner: string, name: string): Action => {
  const named = subActionOf({ ...action, id: owner }, `If-None-Exist identifier=${name}`);
  // The content does not count: an appointment of this name exists already.
  return { ...named, hash: named.id };
};

/** The action of a creation, by the client's name for it, by its key, or by its content. */
const actionOf = async (effects: Effects, request: Creating, owner: string): Promise<Action> => {
  const { action, earlier, headers } = request;
  const name = headers['If-None-Exist'];
  if (name !== undefined) return namedAction(request, owner, name);
  return earlier === undefined ? action : actionUnlessOver(effects, request, owner);
};

/** The appointment that a conditional creation names, if there is one (FHIR R4, "RESTful API", Conditional create). */
const existingOf = async (effects: Effects, request: Creating, owner: string) => {
  const name = request.headers['If-None-Exist'];
  if (name === undefined) return undefined;
  const id = bookingIdOf(effects.ids, owner, namedAction(request, owner, name));
  const [found] = await effects.fhir.byIds([id], owner, request.now);
  return found;
};

/** Translates the request into the portal's own. */
const bookingOf = async ({ reference }: Effects, body: AppointmentBody) => {
  if (body.status !== 'booked' && body.status !== 'pending') {
    throw statusNotAllowed('Must be booked, or pending to hold it.');
  }
  const { resourceId, type: tag, start } = slotNeeded(body);
  const resource = await reference.resource(resourceId);
  const type = resource?.types.find((code) => typeTag(code) === tag);
  if (!resource || !type) throw slotUnknown('There is no such Slot.');
  const { agencyId } = resource;
  return { agencyId, type, resourceId, start: instant(start), hold: body.status === 'pending' };
};

/** The portal's own booking, which keeps what the client says of it besides. */
const bookingWith = (effects: Effects, given: Given) => {
  const { claims } = effects;
  const book: typeof claims.book = (booking) =>
    claims.book({ ...booking, plan: { ...booking.plan, given: { ...given } } });
  return bookingHandlers({ ...effects, claims: { ...claims, book } });
};

/** What the client says, with the name that it gives in the header. */
const saidIn = ({ body, headers }: Creating): Given => {
  const name = headers['If-None-Exist'];
  if (name === undefined) return givenIn(body);
  const named = identifierOf(name);
  const others = (body.identifier ?? []).filter((each) => !isNamed(each, named));
  return givenIn({ ...body, identifier: [...others, named] });
};

export const creationHandlers = (effects: Effects): HandlersOf<Routes> => ({
  createFhirAppointment: async (request) => {
    const { caller, language } = request;
    const owner = personRef(caller.id);
    const patient = patientId(effects.ids, owner);
    checkPatient(request.body, patient);
    const existing = await existingOf(effects, request, owner);
    if (existing) return new Existing(await showWhole(effects, existing, language));
    const body = await bookingOf(effects, request.body);
    const action = await actionOf(effects, request, owner);
    const asked = { ...request, params: undefined, query: undefined, body, action };
    const given = saidIn(request);
    const card = await bookingWith(effects, given).bookAppointment(asked);
    const { changedAt: created, billId } = card;
    const station = await surroundingsOf(effects, { ...card, typeCode: card.type.code, card });
    const shown = { card, version: 1, created, patient, billId: billId ?? undefined, given, station };
    return showAppointment(shown, language);
  },
});
