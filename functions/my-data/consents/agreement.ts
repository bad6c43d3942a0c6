import { hash } from 'node:crypto';
import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import type { Action } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import { url } from '../../kernel/text/contact';
import {
  code,
  id,
  instant as instantField,
  names,
  oneLine,
  texts,
  wholeNumber,
} from '../../kernel/text/fields';
import { type Instant, instant } from '../../kernel/text/time';

/*
 * A data agreement: what data an agency uses for what, on which basis, under which policy (GovStack Consent: DataAgreement, Policy,
 * Revision). What was once published stays: each change is a new revision, linked to the one before it by its hash.
 */

/** As GovStack Consent has them (GDPR, article 6). */
export const lawfulBases = [
  'consent',
  'legal_obligation',
  'contract',
  'vital_interest',
  'public_task',
  'legitimate_interest',
] as const;

const policyBody = v.strictObject({
  name: oneLine(200),
  version: oneLine(40),
  url,
  jurisdiction: v.optional(oneLine(100)),
  /** For how many days the data is kept once it is no longer used. */
  dataRetentionPeriodDays: wholeNumber(0, 36_500),
});

export type Policy = v.InferOutput<typeof policyBody>;

export const agreementBody = v.strictObject({
  /** What the agency calls it. */
  names: names(120),
  purpose: texts(1_000),
  lawfulBasis: v.picklist(lawfulBases),
  /** Which data, by names that people understand. */
  dataAttributes: v.pipe(v.array(names(120)), v.minLength(1), v.maxLength(40)),
  /** To whom it is given besides the agency. */
  recipients: v.optional(v.pipe(v.array(oneLine(120)), v.maxLength(20)), []),
  policy: policyBody,
});
export type AgreementBody = v.InferOutput<typeof agreementBody>;

export const agreementView = v.strictObject({
  agencyId: id,
  code,
  revision: v.number(),
  /** SHA-256 over the hash of the revision before it and `snapshot`. */
  hash: v.string(),
  predecessorHash: v.nullable(v.string()),
  publishedAt: instantField,
  ...agreementBody.entries,
  recipients: v.array(v.string()),
});
export type AgreementView = v.InferOutput<typeof agreementView>;
/** As everybody sees it. */
export const publicAgreementView = withAgencyNames(agreementView);
/** With the very text that was hashed. */
export const revisionView = v.strictObject({ ...publicAgreementView.entries, snapshot: v.string() });

export interface Revision extends Stored {
  readonly agencyId: string;
  readonly code: string;
  readonly revision: number;
  readonly hash: string;
  readonly predecessorHash: string | null;
  readonly publishedAt: Instant;
  readonly snapshot: string;
}

/** The present revision under its agreement, with what lists show. */
export interface Agreement extends Revision {
  readonly card: AgreementView;
  readonly queueKey: string;
  readonly queueSort: string;
}

const agreementOf = (agencyId: string, of: string): string => key('data-agreement', agencyId, of);
export const agreementKey = (agencyId: string, of: string): Key => ({
  pk: agreementOf(agencyId, of),
  sk: 'present',
});
export const revisionKey = (agencyId: string, of: string, revision: number): Key => ({
  pk: agreementOf(agencyId, of),
  sk: key('revision', String(revision).padStart(6, '0')),
});
export const agreementsBy = (agencyId: string): string => key('data-agreements', agencyId);

/** What an agreement says, as text that is the same for the same agreement. */
const snapshotOf = (agencyId: string, of: string, revision: number, body: AgreementBody): string =>
  JSON.stringify({
    ...{ agencyId, code: of, revision, names: body.names, purpose: body.purpose },
    ...{ lawfulBasis: body.lawfulBasis, dataAttributes: body.dataAttributes, recipients: body.recipients },
    policy: {
      ...{ name: body.policy.name, version: body.policy.version, url: body.policy.url },
      jurisdiction: body.policy.jurisdiction ?? null,
      dataRetentionPeriodDays: body.policy.dataRetentionPeriodDays,
    },
  });

/** Whether an agreement says already what it is to say. */
export const saysSame = (now: Agreement, body: AgreementBody): boolean =>
  now.snapshot === snapshotOf(now.agencyId, now.code, now.revision, body);

/** The next revision, as it is kept for ever and as the present one. */
export const revise = (
  { agencyId, code: of }: Pick<Revision, 'agencyId' | 'code'>,
  before: Agreement | undefined,
  body: AgreementBody,
  action: Action,
): { readonly present: Agreement; readonly kept: Revision } => {
  const revision = (before?.revision ?? 0) + 1;
  const predecessorHash = before?.hash ?? null;
  const snapshot = snapshotOf(agencyId, of, revision, body);
  const digest = hash('sha256', `${predecessorHash ?? ''}\n${snapshot}`);
  const publishedAt = instant(action.at);
  const said = { agencyId, code: of, revision, hash: digest, predecessorHash, publishedAt };
  const kept: Revision = {
    ...revisionKey(agencyId, of, revision),
    ...{ type: 'data-agreement-revision', version: 1, ...said, snapshot },
  };
  const present: Agreement = {
    ...kept,
    ...agreementKey(agencyId, of),
    ...{ type: 'data-agreement', version: 1 },
    card: { ...said, ...body },
    ...{ queueKey: agreementsBy(agencyId), queueSort: of },
  };
  return { present, kept };
};
