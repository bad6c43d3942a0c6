import type { Appointment, Resource } from 'fhir/r4';
import { contract } from '../../../functions/appointments/contract';
import { fhirRoutes } from '../../../functions/appointments/fhir/routes';
import type { Route } from '../../../functions/kernel/contract/contract';
import { faultsOf } from './validity';

/*
 * The examples are valid FHIR, and invalid resources are detected. The replies in the other tests are checked in the
 * same way.
 */

const routes = Object.entries(fhirRoutes) as [string, Route][];

it.each(routes)('the reply of %s is FHIR', (_, { example }) => {
  expect(faultsOf(example?.reply as Resource)).toEqual([]);
});

const good = fhirRoutes.readFhirAppointment.example.reply as unknown as Appointment;
const { status: _, ...without } = good;
const bundled = (resource: object) => ({
  ...{ resourceType: 'Bundle', type: 'searchset' },
  entry: [{ fullUrl: 'https://portal.example/fhir/r4/Appointment/1', resource }],
});

it.each([
  ['a status that there is not', { ...good, status: 'taken' }],
  ['no status', without],
  ['no participants', { ...good, participant: undefined }],
  ['a member that there is not', { ...good, seats: 3 }],
  ['a bad one in a bundle', bundled({ ...good, status: 'taken' })],
])('%s is found out', (_name, bad) => {
  expect(faultsOf(bad as unknown as Resource).length).toBeGreaterThan(0);
});

it('is part of the contract', () => {
  expect(Object.keys(contract.routes)).toEqual(expect.arrayContaining(Object.keys(fhirRoutes)));
});
