import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contract } from '../../functions/kernel/contract/contract';
import { serve } from '../../functions/kernel/http/serve';
import type { Service } from '../../functions/kernel/world/service';
import { services as names } from '../../functions/services';
import { bucketEnvironment } from './bucket';
import { actingAs } from './functions';
import type { Opener, World } from './portal';
import { only, sealsOf } from './seals';

const root = join(__dirname, '../..');

/** What the stack would tell a function; receivers of tests run on this machine. */
const environment = {
  BACKUP_RETENTION_DAYS: '35',
  ...bucketEnvironment,
  TIME_ZONE: 'Asia/Amman',
  PAYMENT_CURRENCY: 'JOD',
  WEBHOOK_LOOPBACK: 'true',
};

/** Files come from where the contract says that the build finds them; the description is made, as the build makes it. */
const filesOf =
  ({ files = {}, descriptionFile }: Contract) =>
  async (name: string): Promise<Buffer> =>
    name === descriptionFile
      ? Buffer.from((require('../../lib/openapi.ts') as typeof import('../../lib/openapi')).openapiText())
      : readFile(join(root, files[name] ?? name));

/** What stands in tests for other systems, from the service's own `outside.ts`; undefined where it talks to none. */
const outsideOf = (name: string, world: World): never | undefined => {
  try {
    return require(`../${name}/outside.ts`).outside(world);
  } catch (error) {
    if (String((error as Error).message).startsWith(`Cannot find module '../${name}/outside.ts'`))
      return undefined;
    throw error;
  }
};

/** A service as its `main.ts` makes it, over what tests give it. It is loaded when it is first asked for. */
const serviceOf = (name: string): Opener => {
  const load = () => require(`../../functions/${name}/service.ts`) as Service;
  return {
    get contract() {
      return load().contract;
    },
    open: (world) => {
      const { contract, open, codecs, represent } = load();
      const own = { ...actingAs(name, world), ...sealsOf(only(contract.seals ?? [], world.keys)) };
      const whole = { ...own, environment, file: filesOf(contract) };
      const effects = {
        ...(codecs ? { codecs } : {}),
        ...(represent ? { represent: represent(whole) } : {}),
      };
      const opening = (given: typeof whole) => open(given, outsideOf(name, world));
      return serve(contract, opening, { ...whole, ...effects });
    },
  };
};

export const services: readonly Opener[] = names.map(serviceOf);

export const agenciesService = serviceOf('agencies');
export const appointmentsService = serviceOf('appointments');
export const billsService = serviceOf('bills');
export const calendarsService = serviceOf('calendars');
export const complaintsService = serviceOf('complaints');
export const finesService = serviceOf('fines');
export const identityService = serviceOf('identity');
export const myDataService = serviceOf('my-data');
export const mandatesService = serviceOf('mandates');
export const notificationsService = serviceOf('notifications');
export const paymentsService = serviceOf('payments');
export const portalService = serviceOf('portal');
export const receiptsService = serviceOf('receipts');
export const settlementsService = serviceOf('settlements');
export const taxService = serviceOf('tax');
export const areasService = serviceOf('areas');
export const applicationsService = serviceOf('applications');
export const catalogueService = serviceOf('catalogue');
export const overviewService = serviceOf('overview');
export const webhooksService = serviceOf('webhooks');
