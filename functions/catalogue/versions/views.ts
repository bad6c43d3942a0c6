import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { type Definition, definition, readDefinition } from '../../blocks/public-services/definition';
import type { PublishedCard, PublishedService, ServiceVersion } from '../../blocks/public-services/published';
import { code, id, inOrder, instant } from '../../kernel/text/fields';
import { states } from './lifecycle';
import type { Card, PublicService } from './public-service';

const nameMap = v.record(v.string(), v.string());
const number = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A service as its agency and the portal's staff see it in lists. */
export const serviceSummary = v.strictObject({
  id,
  agencyId: id,
  code,
  /** Where its latest version stands. */
  state: v.picklist(states),
  names: nameMap,
  /** The number of the version that was published last. */
  version: v.nullable(number),
  updatedAt: instant,
  submittedAt: v.nullable(instant),
});

/** With its latest version: the draft, or else what was published. */
export const serviceView = v.strictObject({
  ...serviceSummary.entries,
  /** Grows with every change: what operators decide on. */
  revision: number,
  definition,
  /** Why it was sent back, until it is submitted again. */
  sentBack: v.nullable(v.strictObject({ reasons: v.string(), officer: v.string(), at: instant })),
});

/** What everybody is shown of a version: all but the cases by which it was tested. */
export const publicDefinition = v.omit(definition, ['testCases']);

export const publicSummary = withAgencyNames(
  v.strictObject({
    id,
    agencyId: id,
    code,
    version: number,
    names: nameMap,
    audience: v.array(v.string()),
    lifeEvents: v.array(v.string()),
    channels: v.array(v.string()),
    jurisdiction: v.array(id),
    publishedAt: instant,
  }),
);
export const publicView = withAgencyNames(
  v.strictObject({
    id,
    agencyId: id,
    code,
    version: number,
    state: v.picklist(['published', 'retired']),
    publishedAt: instant,
    retiredAt: v.nullable(instant),
    definition: publicDefinition,
  }),
);
export const versionView = v.strictObject({
  id,
  agencyId: id,
  code,
  version: number,
  publishedAt: instant,
  definition: publicDefinition,
});

/** Member by member, as the table keeps no order of them and a repeated answer must be identical. */
export const showCard = (card: Card): v.InferInput<typeof serviceSummary> => ({
  ...{ id: card.id, agencyId: card.agencyId, code: card.code, state: card.state },
  ...{ names: inOrder(card.names), version: card.version },
  ...{ updatedAt: card.updatedAt, submittedAt: card.submittedAt },
});

export const showService = (
  service: PublicService,
  published: string | undefined,
): v.InferInput<typeof serviceView> => {
  const { sentBack } = service;
  return {
    ...showCard(service.card),
    revision: service.version,
    definition: readDefinition(service.draft ?? published ?? ''),
    sentBack: sentBack ? { reasons: sentBack.reasons, officer: sentBack.officer, at: sentBack.at } : null,
  };
};

const withoutTests = ({ testCases: _, ...shown }: Definition): v.InferInput<typeof publicDefinition> => shown;

export const showPublishedCard = (card: PublishedCard) => ({
  ...{ id: card.id, agencyId: card.agencyId, code: card.code, version: card.version },
  names: inOrder(card.names),
  ...{ audience: [...card.audience], lifeEvents: [...card.lifeEvents], channels: [...card.channels] },
  ...{ jurisdiction: [...card.jurisdiction], publishedAt: card.publishedAt },
});

export const showVersion = (version: ServiceVersion): v.InferInput<typeof versionView> => ({
  ...{ id: version.id, agencyId: version.agencyId, code: version.code, version: version.number },
  ...{ publishedAt: version.publishedAt, definition: withoutTests(readDefinition(version.definition)) },
});

export const showPublished = (service: PublishedService) => ({
  ...showVersion(service),
  ...{ state: service.state, retiredAt: service.retiredAt ?? null },
});
