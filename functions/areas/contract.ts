import { filesWorker } from '../blocks/attachments/worker';
import { jobSummary, jobView } from '../blocks/imports/views';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { addressView } from './addresses/address';
import { addressRoutes } from './addresses/routes';
import { kind } from './import-jobs/kind';
import { jobRoutes } from './import-jobs/routes';
import { areaSummary, areaView, publicAreaView } from './register/area';
import { registerRoutes } from './register/routes';
import {
  homeView,
  ownResidenceSummary,
  ownResidenceView,
  residenceSummary,
  residenceView,
} from './residences/residence';
import { residenceRoutes } from './residences/routes';
import { foundPlace, searchRoutes } from './search/routes';
import own from './sentences.json';
import { titles } from './titles';

const registered = ['area', 'area-cell', 'address', 'street'];

export const contract = define({
  name: 'areas',
  summary: 'Addresses, districts and areas: what lies where, and where people live',
  keys: {
    write: [...registered, 'residence', kind, 'access'],
    removes: ['access'],
    read: [
      'agencies',
      'areas-under',
      'addresses-in',
      'addresses-on',
      'place-index',
      'residence-queue',
      'residences-with',
      `${kind}s`,
    ],
  },
  erases: { changes: [], removes: ['residence'] },
  exports: ['residence'],
  seals: ['cursor', 'owned-id'],
  items: {
    area: ['published'],
    street: ['published'],
    residence: ['published', 'scheduled'],
    'place-index': ['scheduled'],
    [kind]: ['published', 'scheduled', 'imports'],
  },
  // What agencies change of a register, a few at a time.
  events: {
    on: ['area.changed', 'street.named'],
    reads: ['place-names'],
    writes: ['place-index'],
    concurrency: 2,
  },
  workers: {
    files: { ...filesWorker([kind]), concurrency: 2, sends: ['imports'] },
    imports: {
      summary: 'Works through the files of areas and addresses that agencies send',
      reads: [],
      writes: [...registered, kind],
      ...{ batchSize: 1, concurrency: 2, timeoutSeconds: 120 },
      sends: ['imports'],
      files: [kind],
    },
  },
  attachments: [kind],
  titles,
  sentences: [shared, own],
  schemas: {
    Area: areaView,
    PublicArea: publicAreaView,
    AreaSummary: areaSummary,
    Address: addressView,
    FoundPlace: foundPlace,
    Residence: residenceView,
    ResidenceSummary: residenceSummary,
    OwnResidence: ownResidenceView,
    OwnResidenceSummary: ownResidenceSummary,
    Home: homeView,
    AreaImport: jobView,
    AreaImportSummary: jobSummary,
  },
  routes: { ...registerRoutes, ...addressRoutes, ...searchRoutes, ...jobRoutes, ...residenceRoutes },
});
