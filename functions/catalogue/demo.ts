import { type Demo, type DemoPortal, demoCalendar } from '../blocks/demo/demo';
import { contract } from './contract';
import { services } from './demo-services';
import { serviceIdOf } from './versions/public-service';

const { saveService, submitService, getReview, approveService } = contract.routes;

const offer = async (
  { ask, agencies, operator }: DemoPortal,
  { code, agency, definition }: (typeof services)[number],
): Promise<void> => {
  const { id, credentials } = agencies[agency];
  const serviceLevel = { hours: 35, ...definition.serviceLevel, calendarId: demoCalendar };
  const [params, once] = [{ serviceCode: code }, `demo-service-${code}`];
  await ask(saveService, credentials, { params, body: { ...definition, serviceLevel }, once });
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
