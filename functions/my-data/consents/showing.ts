import { inOrder } from '../../kernel/text/fields';
import type { AgreementBody, AgreementView, Policy, Revision } from './agreement';

const showPolicy = ({ name, version, url: at, jurisdiction, dataRetentionPeriodDays }: Policy): Policy => ({
  ...{ name, version, url: at, ...(jurisdiction === undefined ? {} : { jurisdiction }) },
  dataRetentionPeriodDays,
});

/** Member by member, as the table keeps no order of them. */
export const showAgreement = ({ agencyId, code: of, ...card }: AgreementView): AgreementView => ({
  ...{ agencyId, code: of, revision: card.revision, hash: card.hash, predecessorHash: card.predecessorHash },
  ...{ publishedAt: card.publishedAt, names: inOrder(card.names), purpose: inOrder(card.purpose) },
  ...{ lawfulBasis: card.lawfulBasis, dataAttributes: card.dataAttributes.map(inOrder) },
  ...{ recipients: [...card.recipients], policy: showPolicy(card.policy) },
});

/** A revision as its hash is over it. */
export const showRevision = ({ snapshot, publishedAt, hash: digest, predecessorHash, ...of }: Revision) => {
  const { policy, ...said } = JSON.parse(snapshot) as AgreementBody;
  const { jurisdiction, ...rest } = policy;
  return {
    ...{ agencyId: of.agencyId, code: of.code, revision: of.revision, hash: digest, predecessorHash },
    ...{ publishedAt, names: said.names, purpose: said.purpose, lawfulBasis: said.lawfulBasis },
    ...{ dataAttributes: said.dataAttributes, recipients: said.recipients },
    policy: { ...rest, ...(jurisdiction ? { jurisdiction } : {}) },
    snapshot,
  };
};
