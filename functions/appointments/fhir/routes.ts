import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { appointmentRoutes } from './appointments/routes';
import { capabilityView } from './protocol/capability';
import * as examples from './protocol/examples';
import { publicRead, root } from './protocol/protocol';
import { scheduleRoutes } from './schedules/routes';
import { slotRoutes } from './slots/routes';

export const fhirRoutes = {
  readFhirCapabilities: {
    ...publicRead,
    path: `${root}/metadata`,
    summary: 'FHIR: what the face does (CapabilityStatement)',
    query: v.object({}),
    reply: { status: 200, body: capabilityView, cache: 300 },
    example: examples.capabilities,
  },
  ...scheduleRoutes,
  ...slotRoutes,
  ...appointmentRoutes,
} as const satisfies Routes;
