import type { Route } from '../../functions/kernel/contract/contract';
import { giveConsent, publishAgreement } from '../../functions/my-data/consents/examples';
import { contract } from '../../functions/my-data/contract';
import { askAboutCorrection, askCorrection } from '../../functions/my-data/corrections/examples';
import { allowInvestigations, openInvestigation } from '../../functions/my-data/investigations/examples';
import type { Bodies, Builders, Things } from '../security/things';
import type { Office, World } from '../security/world';
import { client } from '../support/client';

/** The id of a request to be erased is for whoever was given it. */
const erasureIds = async ({ transport, citizens: [amina], portal }: World): Promise<Things> => {
  const { body } = await client(contract, transport).askErasure({ caller: amina, body: {} });
  return {
    own: { erasureId: body.id },
    missing: { erasureId: portal.ids.ownedId('00'.repeat(9), 'never made') },
  };
};

/** Asked for by the first citizen of the first agency, and by the second of the second. */
const correctionIds = async (world: World, route: Route): Promise<Things> => {
  const { transport, citizens, agencies, portal } = world;
  const api = client(contract, transport);
  const ask = async (nth: 0 | 1): Promise<string> => {
    const [{ id: agencyId, caller: office }, caller] = [agencies[nth], citizens[nth]];
    for (const { id, clock } of (await api.listCorrections({ caller })).body.items) {
      if (clock !== 'stopped')
        await api.withdrawCorrection({ caller, params: { correctionId: id }, body: {} });
    }
    const made = await api.askCorrection({ caller, body: { ...askCorrection.body, agencyId } });
    const params = { correctionId: made.body.id };
    if (route.path.endsWith('/answer'))
      await api.askAboutCorrection({
        ...{ caller: office, params, headers: { 'Diwan-Officer': 'N.' } },
        body: askAboutCorrection.body,
      });
    return made.body.id;
  };
  const [own, others] = [await ask(0), await ask(1)];
  const missing = { correctionId: portal.ids.ownedId('00'.repeat(9), 'never made') };
  return { own: { correctionId: own }, others: { correctionId: others }, missing };
};

/** The agreement of the agency as it is now, also where a test before this one revised it. */
const published = async ({ transport }: World, { id, caller }: Office): Promise<number> => {
  const api = client(contract, transport);
  const { items } = (await api.listAgreements({ query: { agency: id } })).body;
  const { agreementCode } = publishAgreement.params;
  const found = items.find(({ code }) => code === agreementCode);
  return found?.revision ?? (await api.publishAgreement({ caller, ...publishAgreement })).body.revision;
};

const consentTo = async (world: World, office: Office) => ({
  ...giveConsent.body,
  agencyId: office.id,
  revision: await published(world, office),
});

/** A consent of the first citizen to the agreement of the first agency, and of the second to that of the second. */
const consentOf = async (world: World, nth: 0 | 1): Promise<string> => {
  const [office, caller] = [world.agencies[nth], world.citizens[nth]];
  const body = await consentTo(world, office);
  return (await client(contract, world.transport).giveConsent({ caller, body })).body.id;
};

const consentIds = async (world: World): Promise<Things> => ({
  own: { consentId: await consentOf(world, 0) },
  others: { consentId: await consentOf(world, 1) },
  missing: { consentId: world.portal.ids.ownedId('00'.repeat(9), 'never made') },
});

/** Agreements stand under their agencies' own codes. */
const codes = async (world: World): Promise<Things> => {
  await published(world, world.agencies[0]);
  return {
    own: { agreementCode: publishAgreement.params.agreementCode },
    missing: { agreementCode: 'never-made' },
    published: true,
  };
};

const owned = async (world: World): Promise<Things> => ({
  own: { ownedId: await consentOf(world, 0) },
  missing: { ownedId: '0'.repeat(40) },
  published: true,
});

const agencyIds = async (world: World): Promise<Things> => {
  await published(world, world.agencies[0]);
  return { own: { agency: world.agencies[0].id }, missing: { agency: '0'.repeat(24) }, published: true };
};

/** The agency may investigate, as an operator says. */
const investigator = async ({ transport, operator }: World, { id: agencyId }: Office): Promise<void> => {
  const { body } = allowInvestigations;
  await client(contract, transport).allowInvestigations({ caller: operator, params: { agencyId }, body });
};

const soon = ({ portal }: World): string => new Date(portal.clock() + 20 * 86_400_000).toISOString();

/** An investigation of the agency about the citizen of the same number. */
const investigationOf = async (world: World, nth: 0 | 1): Promise<string> => {
  const office = world.agencies[nth];
  await investigator(world, office);
  const { headers, body } = openInvestigation;
  const about = await consentOf(world, nth);
  const order = { ...body, about, until: soon(world) };
  const asking = { caller: office.caller, headers, body: order };
  return (await client(contract, world.transport).openInvestigation(asking)).body.id;
};

const investigationIds = async (world: World): Promise<Things> => ({
  own: { investigationId: await investigationOf(world, 0) },
  others: { investigationId: await investigationOf(world, 1) },
  missing: { investigationId: world.portal.ids.ownedId('00'.repeat(9), 'never made') },
});

export const things: Builders = {
  investigationId: investigationIds,
  agency: agencyIds,
  agreementCode: codes,
  consentId: consentIds,
  ownedId: owned,
  revision: async () => ({ own: { revision: '1' }, missing: { revision: '999' }, published: true }),
  correctionId: correctionIds,
  erasureId: erasureIds,
};

/** Bodies whose examples name an agency that has to be there. */
export const bodies: Bodies = {
  'POST /v1/agency/my-data/investigations': async (world: World) => {
    await investigator(world, world.agencies[0]);
    return { ...openInvestigation.body, about: await consentOf(world, 0), until: soon(world) };
  },
  'POST /v1/agency/my-data/investigations/{investigationId}/prolongation': async (world: World) => ({
    until: soon(world),
  }),
  'POST /v1/my-data/consents': (world: World) => consentTo(world, world.agencies[0]),
  'POST /v1/my-data/corrections': async ({ agencies: [{ id: agencyId }] }: World) => ({
    ...askCorrection.body,
    agencyId,
  }),
};
