import { openDirectory } from '../blocks/agencies/directory';
import { openBills } from '../blocks/billing/search';
import { openCalendars } from '../blocks/calendars/calendar';
import { openJobs } from '../blocks/imports/store';
import { openOfficers } from '../blocks/officers/store';
import type { IdCodec } from '../kernel/identity/id-codec';
import type { Signer } from '../kernel/identity/signer';
import type { Table } from '../kernel/table/dynamo';
import type { Clock } from '../kernel/text/time';
import { openAccounts } from './accounts/store';
import { openAssessments } from './assessments/store';
import { openCertificates } from './clearance/store';
import { openAmendments } from './corrections/store';
import { openCredits } from './credits/store';
import { kind as importKind } from './import-jobs/kind';
import { openDecisions } from './objections/bill-command-store';
import { openObjections } from './objections/store';
import { openRegister } from './register/store';
import { openTaxes } from './taxes/store';

interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
  readonly clock: Clock;
}

/** All stores that the service uses. */
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
  jobs: openJobs(context, importKind),
  ids: context.ids,
  bills: openBills(context),
  credits: openCredits(context),
  officers: openOfficers(context),
});
