import { type Demo, type DemoPortal, demoCalendar } from '../blocks/demo/demo';
import { contract } from './contract';
import { services } from './demo-services';
import { serviceIdOf } from './versions/public-service';

const { saveService, submitService, getReview, approveService } = contract.routes;

/** Whose opinion is another agency's, by the opinion's code; the others are of offices of the agency itself. */
const asked: Readonly<Record<string, keyof DemoPortal['agencies']>> = {
  water: 'water',
  environment: 'works',
  household: 'registry',
};

type Offered = (typeof services)[number];

const workflowOf = ({ definition: { workflow } }: Offered, agencies: DemoPortal['agencies']) => {
  if (!workflow?.opinions) return workflow;
  const opinions = workflow.opinions.map((each) => {
    const agency = asked[each.code];
    return agency ? { ...each, agencyId: agencies[agency].id } : each;
  });
  return { ...workflow, opinions };
};

const offer = async ({ ask, agencies, operator }: DemoPortal, offered: Offered): Promise<void> => {
  const { code, agency, definition } = offered;
  const { id, credentials } = agencies[agency];
  const serviceLevel = { hours: 35, ...definition.serviceLevel, calendarId: demoCalendar };
  const workflow = workflowOf(offered, agencies);
  const [params, once] = [{ serviceCode: code }, `demo-service-${code}`];
  const draft = { ...definition, serviceLevel, ...(workflow ? { workflow } : {}) };
  await ask(saveService, credentials, { params, body: draft, once });
  const signed = { officer: 'L. Khoury' };
  await ask(submitService, credentials, { params, body: signed, once: `${once}-submitted` });
  if (code === 'resident-parking') return;
  const one = { serviceId: serviceIdOf(id, code) };
  const { service } = await ask(getReview, operator, { params: one, once });
  // A start that was cut short goes on where it stopped.
  if (service.state !== 'submitted') return;
  const body = { revision: service.revision, officer: 'R. Nasser' };
  await ask(approveService, operator, { params: one, body, once: `${once}-approved` });
};

/** Services of four agencies, drafted from a file each, submitted and published; one waits for the portal's staff. */
export const demo: Demo = {
  after: ['calendars'],
  show: async (portal) => {
    portal.left.set('serviceToAsk', serviceIdOf(portal.agencies.water.id, 'social-tariff'));
    portal.left.set('serviceToPay', serviceIdOf(portal.agencies.works.id, 'waste-container'));
    const each = Object.keys(portal.agencies).map(async (agency) => {
      for (const one of services.filter((service) => service.agency === agency)) await offer(portal, one);
    });
    await Promise.all(each);
  },
};
