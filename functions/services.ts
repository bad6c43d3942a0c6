import { contract as agencies } from './agencies/contract';
import { contract as appointments } from './appointments/contract';
import { contract as bills } from './bills/contract';
import { contract as calendars } from './calendars/contract';
import { contract as complaints } from './complaints/contract';
import { contract as fines } from './fines/contract';
import { contract as identity } from './identity/contract';
import type { Contract } from './kernel/contract';
import { contract as notifications } from './notifications/contract';
import { contract as payments } from './payments/contract';
import { contract as portal } from './portal/contract';
import { contract as receipts } from './receipts/contract';
import { contract as settlements } from './settlements/contract';
import { contract as tax } from './tax/contract';
import { contract as webhooks } from './webhooks/contract';

/** Every service of the portal: the only list of them. Functions, grants, routes and documentation are made from it. */
export const services: readonly Contract[] = [
  identity,
  agencies,
  appointments,
  bills,
  calendars,
  complaints,
  fines,
  notifications,
  payments,
  receipts,
  settlements,
  tax,
  webhooks,
  portal,
];
