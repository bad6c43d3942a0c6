import type { CapabilityStatement } from 'fhir/r4';
import * as v from 'valibot';
import { fhir, root } from './protocol';

/*
 * The CapabilityStatement (FHIR R4): what the FHIR routes support.
 */

/** The date of the last change. */
const stated = '2026-11-30';

const codes = v.array(
  v.strictObject({ code: v.picklist(['read', 'vread', 'update', 'create', 'search-type']) }),
);
const parameter = v.strictObject({
  name: v.string(),
  type: v.picklist(['date', 'reference', 'token']),
  documentation: v.optional(v.string()),
});

export const capabilityView = v.strictObject({
  resourceType: v.literal('CapabilityStatement'),
  status: v.literal('active'),
  date: v.literal(stated),
  kind: v.literal('instance'),
  software: v.strictObject({ name: v.string() }),
  implementation: v.strictObject({ description: v.string(), url: v.string() }),
  fhirVersion: v.literal('4.0.1'),
  format: v.array(v.string()),
  rest: v.array(
    v.strictObject({
      mode: v.literal('server'),
      documentation: v.string(),
      security: v.strictObject({ cors: v.literal(true), description: v.string() }),
      resource: v.array(
        v.strictObject({
          type: v.picklist(['Schedule', 'Slot', 'Appointment']),
          documentation: v.string(),
          interaction: codes,
          versioning: v.picklist(['no-version', 'versioned', 'versioned-update']),
          readHistory: v.literal(false),
          updateCreate: v.literal(false),
          conditionalCreate: v.boolean(),
          searchInclude: v.optional(v.array(v.string())),
          searchParam: v.array(parameter),
        }),
      ),
    }),
  ),
}) satisfies v.GenericSchema<unknown, CapabilityStatement>;
type Statement = v.InferOutput<typeof capabilityView>;
type Resource = Statement['rest'][number]['resource'][number];

const fixed = { readHistory: false, updateCreate: false } as const;
const looked = [{ code: 'read' }, { code: 'search-type' }] as const;

const resources: readonly Resource[] = [
  {
    ...fixed,
    type: 'Schedule',
    documentation:
      'When a counter, a doctor, a vehicle or a room takes appointments. A search names an actor, a service type or ids.',
    interaction: [...looked],
    ...{ versioning: 'versioned', conditionalCreate: false },
    searchParam: [
      { name: '_id', type: 'token' },
      { name: 'actor', type: 'reference', documentation: 'Of the resource itself, or of its place.' },
      { name: 'service-type', type: 'token' },
      { name: 'date', type: 'date', documentation: 'Within the planning horizon.' },
    ],
  },
  {
    ...fixed,
    type: 'Slot',
    documentation:
      'A time of a Schedule for one service type, computed: its id names the Schedule, the type and the start. A search names up to ten Schedules, and finds what is to come.',
    interaction: [...looked],
    ...{ versioning: 'no-version', conditionalCreate: false, searchInclude: ['Slot:schedule'] },
    searchParam: [
      { name: 'schedule', type: 'reference' },
      { name: 'start', type: 'date', documentation: 'Times without a zone are in UTC.' },
      { name: 'end', type: 'date', documentation: 'Of the end, as `start` of the start.' },
      { name: 'status', type: 'token', documentation: 'free, busy, busy-unavailable.' },
      { name: 'service-type', type: 'token' },
    ],
  },
  {
    ...fixed,
    type: 'Appointment',
    documentation:
      "The caller's own. Created with the reference of a free Slot, as `booked`, or as `pending` to hold it for some minutes; what costs something is pending until its bill is paid. Updated from pending to booked, to cancelled, or to another Slot of the same type; all else is the portal's to say. `If-None-Exist: identifier=system|value` creates one unless there is one of that name. `Idempotency-Key` names a creation, so that its repeat gets the first answer; without either the very same request is a repeat for ten minutes. `identifier`, `comment`, `description`, `reasonCode`, `priority` and `cancelationReason` are kept as they are given. Of versions the present one alone can be read.",
    interaction: [...looked, { code: 'vread' }, { code: 'create' }, { code: 'update' }],
    ...{ versioning: 'versioned-update', conditionalCreate: true },
    searchParam: [
      { name: '_id', type: 'token' },
      { name: 'identifier', type: 'token', documentation: "The client's own, or the portal's." },
      { name: 'date', type: 'date', documentation: 'Of the start. Times without a zone are in UTC.' },
      { name: 'status', type: 'token' },
      { name: 'patient', type: 'reference' },
      { name: 'actor', type: 'reference' },
    ],
  },
];

export const capabilityOf = (url: string): Statement => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: stated,
  kind: 'instance',
  software: { name: 'Diwan' },
  implementation: { description: 'Appointments with public bodies', url: `${url}${root}` },
  fhirVersion: '4.0.1',
  format: [fhir.formats.json, 'json'],
  rest: [
    {
      mode: 'server',
      documentation:
        'Searches are made by GET, or by POST to `_search`. Modifiers are refused. What a search does not know it passes over, and leaves out of its self link; with `Prefer: handling=strict` it is refused. `_summary=count` and `_count=0` count. Writes obey `Prefer: return=minimal`, `representation` and `OperationOutcome`. There are no batches, no PATCH, no DELETE, no history and no operations.',
      security: {
        cors: true,
        description:
          'Schedules and Slots are for anyone. Appointments are for people who are signed in: the access token of the portal as a bearer token. The portal is no OAuth 2.0 authorization server, so there is no SMART App Launch and no `.well-known/smart-configuration`.',
      },
      resource: [...resources],
    },
  ],
});
