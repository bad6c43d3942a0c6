import { openBills } from '../blocks/billing/finding';
import { openCalendars } from '../blocks/calendars';
import { openDirectory } from '../blocks/directory';
import { openJobs } from '../blocks/imports/jobs';
import type { Table } from '../kernel/dynamo';
import type { Sealer } from '../kernel/seal';
import type { Clock } from '../kernel/time';
import { openAccounts } from './account-store';
import { openAmendments } from './amendment-store';
import { openAssessments } from './assessment-store';
import { openCertificates } from './clearance-store';
import { openDecisions } from './decision-store';
import { openObjections } from './objection-store';
import { openRegister } from './register-store';
import { openTaxes } from './tax-store';

interface Context {
  readonly table: Table;
  readonly seal: Sealer;
  readonly clock: Clock;
}

/** All that the service keeps, and reads of others. */
export const openStore = (context: Context) => ({
  taxes: openTaxes(context),
  register: openRegister(context),
  assessments: openAssessments(context),
  amendments: openAmendments(context, openAssessments(context)),
  objections: openObjections(context),
  decisions: openDecisions(context),
  accounts: openAccounts(context),
  certificates: openCertificates(context),
  directory: openDirectory(context),
  calendars: openCalendars(context),
  jobs: openJobs(context, 'tax-import'),
  seal: context.seal,
  bills: openBills(context),
});
export type Store = ReturnType<typeof openStore>;
