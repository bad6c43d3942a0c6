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
import { code, id, instant as instantField, oneLine } from '../../kernel/text/fields';
import { instant } from '../../kernel/text/time';

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

export const agencyView = v.strictObject({ ...agencyCard.entries, contact, officers: officerPolicy });
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
  readonly card: AgencyCard;
  readonly contact: AgencyView['contact'];
  /** Whether officers count by name, or have to sign in; by name where it is not said. */
  readonly officers?: OfficerPolicy;
  /** The latest edits, by action id. */
  readonly timeline: Readonly<Record<string, Entry>>;
  readonly queueKey: string;
  readonly queueSort: string;
}

/** The list of all agencies, by English name. */
export const agencyList = key('agencies');
const placeInList = (english: string, agencyId: string): string => key(english.toLowerCase(), agencyId);

export const agencyNotFound = (): Refusal => new Refusal('agency-not-found');

export const newAgency = ({ contact, ...given }: Registration, action: Action): AgencyItem => {
  const agencyId = unownedId(action.id);
  return {
    ...agencyKey(agencyId),
    type: 'agency',
    version: 1,
    made: markOf(action),
    card: { id: agencyId, ...given, status: 'active', registeredAt: instant(action.at) },
    contact,
    timeline: {},
    queueKey: agencyList,
    queueSort: placeInList(given.names.en, agencyId),
  };
};

export const showAgency = ({
  card,
  contact,
  officers = 'named',
}: Pick<AgencyItem, 'card' | 'contact' | 'officers'>): AgencyView => ({
  ...card,
  contact,
  officers,
});

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
