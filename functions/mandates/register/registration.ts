import type * as v from 'valibot';
import { isGuardianship } from '../../blocks/mandates/mandate';
import { refuseField } from '../../kernel/contract/refusal';
import type { LocalDate } from '../../kernel/text/date';
import { lastDayAsChild } from '../mandates/deadline';
import { checkDays, checkServices, type Offer } from '../mandates/offer';
import type { Role } from '../namespaces/namespace';
import type { registerRoutes } from './routes';
import { partyOf } from './triplet';

type Body = v.InferOutput<typeof registerRoutes.registerMandate.body>;

/** The last day of a guardianship: at the latest that before the child is eighteen. */
const lastDayOf = (
  { kind }: Role,
  { representee, mandate }: Body,
  today: LocalDate,
): Pick<Offer, 'through' | 'comesOfAge'> => {
  const { through } = mandate.validityPeriod;
  if (kind !== 'guardianship-of-child') return through === undefined ? {} : { through };
  const birthDate = 'birthDate' in representee ? representee.birthDate : undefined;
  if (birthDate === undefined) {
    const detail = 'Guardianship of a child ends by itself: give the date of birth.';
    throw refuseField('birth-date-missing', '/representee/birthDate', detail);
  }
  const last = lastDayAsChild(birthDate);
  if (last < today)
    throw refuseField('of-age', '/representee/birthDate', 'Who was born on this day is eighteen or older.');
  return through !== undefined && through < last ? { through } : { through: last, comesOfAge: true };
};

interface Known {
  readonly agencyId: string;
  readonly identifiers: { readonly representee: string; readonly delegate: string };
  /** Of whoever is represented, and of the delegate where the portal knows them. */
  readonly refs: { readonly representee: string; readonly delegate: string | undefined };
  readonly today: LocalDate;
}

/** Nobody's reference: only the agency limits a guardianship, by registering another. */
const byAgency = '-';

/** What an agency registers, as an offer. Refuses what is beyond the role. */
export const registered = (role: Role, body: Body, known: Known): Offer => {
  const { mandate, document } = body;
  const { agencyId, identifiers, refs, today } = known;
  const from = mandate.validityPeriod.from ?? today;
  const end = lastDayOf(role, body, today);
  checkDays(from, end.through, today, '/mandate/validityPeriod');
  checkServices(mandate.services, role.services ?? mandate.services);
  const services = mandate.services ?? role.services;
  return {
    ...{ kind: role.kind, role: mandate.role, from },
    ...end,
    ...(services === undefined ? {} : { services }),
    maySubDelegate: mandate.canSubDelegate && role.maySubDelegate,
    representee: { ...partyOf(body.representee), ref: refs.representee },
    grantor: isGuardianship(role.kind) ? byAgency : refs.representee,
    delegate: { ...partyOf(body.delegate), ...(refs.delegate ? { ref: refs.delegate } : {}) },
    register: { agencyId, ...identifiers },
    ...(document ? { document: document as Readonly<Record<string, string>> } : {}),
  };
};
