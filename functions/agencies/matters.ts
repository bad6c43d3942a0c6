import type { Matters, MattersOf } from '../blocks/matters/matter';
import { isOpen } from './onboarding/lifecycle';
import type { OnboardingRequest } from './onboarding/request';

const requestMatters: MattersOf = (item) => {
  const { owner, card } = item as unknown as OnboardingRequest;
  const { id, names, status, submittedAt } = card;
  const open = isOpen(status);
  return [
    {
      ...{ kind: 'connection-request', id, owner: { person: owner }, names: names as Record<string, string> },
      ...{ state: status, open, at: Date.parse(submittedAt) },
      ...(open ? { awaited: { from: 'portal', task: 'decide' } } : {}),
    },
  ];
};

export const matters: Matters = {
  kinds: {
    'connection-request': {
      title: {
        en: 'Request to connect a public body',
        ar: 'طلب ربط جهة عامة',
        fa: 'درخواست اتصال نهاد عمومی',
      },
      link: (id) => `/v1/agencies/requests/${id}`,
      ...{ section: 'connectionRequests', private: true },
    },
  },
  of: { 'onboarding-request': requestMatters },
};
