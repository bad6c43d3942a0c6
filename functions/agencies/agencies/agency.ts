import * as v from 'valibot';
import { agencyKey } from '../../blocks/agencies/api-key';
import { Refusal } from '../../kernel/contract/refusal';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { mergeChange } from '../../kernel/table/merge-patch';
import { key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { email, phone, url } from '../../kernel/text/contact';
import { code, id, instant as instantField, instantInput, oneLine, text } from '../../kernel/text/fields';
import { days, type Instant, instant } from '../../kernel/text/time';

/** An agency: a public body whose systems deal with the portal by API keys. */

/** How much an agency may call: each tier has a usage plan, whose figures are in the stage's configuration. */
export const tiers = ['test', 'standard', 'high'] as const;
export type Tier = (typeof tiers)[number];

const name = oneLine(120);
/** In the languages the portal writes in. English is what is shown where a translation is missing. */
const names = v.strictObject({ en: name, ar: v.optional(name), fa: v.optional(name) });

/** Where the agency is competent, such as `jo-amman`; the `jurisdiction_id` of Open311 GeoReport v2. */
const jurisdiction = code;

/** How citizens and operators reach it. */
const contact = v.strictObject({ email, phone: v.optional(phone), url: v.optional(url) });

const status = v.picklist(['active', 'suspended']);
const tier = v.picklist(tiers);

export const registration = v.strictObject({ names, jurisdiction, contact, tier });
type Registration = v.InferOutput<typeof registration>;

/** What lists show. */
export const agencyCard = v.strictObject({
  id,
  names,
  jurisdiction,
  tier,
  /** The keys of a suspended agency open nothing. */
  status,
  registeredAt: instantField,
});
export type AgencyCard = v.InferOutput<typeof agencyCard>;

/** Whether an act's officers are whom its headers name, or have to sign in. */
const officerPolicy = v.picklist(['named', 'signed-in']);
type OfficerPolicy = v.InferOutput<typeof officerPolicy>;

/** Until when live keys are given without a passed conformance report, who says so, and why. */
export const waiver = v.strictObject({ reason: text(1000), officer: oneLine(100), until: instantInput });
const waiverView = v.strictObject({
  reason: v.string(),
  /** Null of what every agency has that an operator registers. */
  officer: v.nullable(v.string()),
  until: instantField,
});
type Waiver = v.InferOutput<typeof waiverView>;

export const agencyView = v.strictObject({
  ...agencyCard.entries,
  contact,
  officers: officerPolicy,
  /** Null where there is none, or it is over. */
  waiver: v.nullable(waiverView),
});
export type AgencyView = v.InferOutput<typeof agencyView>;

const removable = <const S extends v.GenericSchema<unknown, unknown>>(schema: S) =>
  v.optional(v.nullable(schema));

/** A JSON merge patch (RFC 7396) of an agency: null deletes what may be missing. */
export const agencyPatch = v.strictObject({
  names: v.optional(v.strictObject({ en: v.optional(name), ar: removable(name), fa: removable(name) })),
  jurisdiction: v.optional(jurisdiction),
  contact: v.optional(
    v.strictObject({ email: v.optional(email), phone: removable(phone), url: removable(url) }),
  ),
  tier: v.optional(tier),
  status: v.optional(status),
  officers: v.optional(officerPolicy),
});
type AgencyPatch = v.InferOutput<typeof agencyPatch>;

export interface AgencyItem extends Stored {
  readonly made: Mark;
  readonly card: AgencyCard & {
    /** Until when the last of its live keys opens something. */
    readonly liveUntil?: Instant;
  };
  /** With the reference of the operator who waived. Absent of agencies from before reports were asked for. */
  readonly waiver?: Waiver & { readonly by: string };
  readonly contact: AgencyView['contact'];
  /** Whether officers count by name, or have to sign in; by name where it is not said. */
  readonly officers?: OfficerPolicy;
  /** How often its sandbox was emptied; absent where it never was. */
  readonly sandbox?: number;
  /** The latest edits, by action id. */
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
}

/** The list of all agencies, by English name. */
export const agencyList = key('agencies');
const placeInList = (english: string, agencyId: string): string => key(english.toLowerCase(), agencyId);

export const agencyNotFound = (): Refusal => new Refusal('agency-not-found');

/** Days for which an agency that an operator registers by hand is given keys without a report. */
const registeredDays = 90;

/** An operator answers for an agency that they register; one that asked for it itself shows that it is ready. */
const firstWaiver = (by: string, at: number, isByHand: boolean) => ({
  ...{ by, officer: null, until: instant(at + days(isByHand ? registeredDays : 0)) },
  reason: isByHand ? 'Registered by an operator' : 'Asked to be connected',
});

export const newAgency = (
  { contact, ...given }: Registration,
  action: Action,
  { by, isByHand }: { readonly by: string; readonly isByHand: boolean },
): AgencyItem => {
  const agencyId = unownedId(action.id);
  return {
    ...agencyKey(agencyId),
    type: 'agency',
    version: 1,
    made: markOf(action),
    card: { id: agencyId, ...given, status: 'active', registeredAt: instant(action.at) },
    contact,
    waiver: firstWaiver(by, action.at, isByHand),
    timeline: {},
    queueKey: agencyList,
    queueSort: placeInList(given.names.en, agencyId),
  };
};

/** What lists show, without what is the portal's own. */
export const showCard = ({ liveUntil: _, ...card }: AgencyItem['card']): AgencyCard => card;

const showWaiver = (given: AgencyItem['waiver'], now: number): Waiver | null => {
  if (!given || Date.parse(given.until) < now) return null;
  const { by: _, ...shown } = given;
  return shown;
};

export const showAgency = (
  {
    card,
    contact,
    officers = 'named',
    waiver: given,
  }: Pick<AgencyItem, 'card' | 'contact' | 'officers' | 'waiver'>,
  now: number,
): AgencyView => ({ ...showCard(card), contact, officers, waiver: showWaiver(given, now) });

export const changeOf = (agencyId: string, { contact, officers, ...card }: AgencyPatch): Change => {
  const { set, remove } = mergeChange({ card, contact });
  const english = card.names?.en;
  return {
    set: {
      ...set,
      ...(officers ? { officers } : {}),
      ...(english ? { queueSort: placeInList(english, agencyId) } : {}),
    },
    remove,
  };
};
