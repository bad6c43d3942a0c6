import type { Bodies, Builders } from '../security/things';
import { appointmentBodies, appointmentThings } from './security/bookings';
import { consultationThings } from './security/consultations';
import { fhirBodies, fhirThings } from './security/fhir';

export const things: Builders = { ...appointmentThings, ...consultationThings, ...fhirThings };

export const bodies: Bodies = { ...appointmentBodies, ...fhirBodies };
