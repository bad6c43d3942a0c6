import type { Details } from '../../cases/complaint';
import { mediaUrlsOf, type Update } from '../geo-report/forms';
import { contactOf } from '../reports/report';

/*
 * From the form of an update, as FixMyStreet sends it, to an entry of the timeline.
 */

/** Whether people say that it is done: what becomes of the complaint is for the agency to decide. */
const saysOf = (status: string | undefined): 'open' | 'closed' | undefined => {
  if (status === undefined) return undefined;
  return /^(closed|fixed|no_further_action|duplicate)/i.test(status) ? 'closed' : 'open';
};

export const detailsOf = (update: Update): Details => {
  const mediaUrls = mediaUrlsOf(update);
  const says = saysOf(update.status);
  const { name, email, phone } = contactOf(update);
  return {
    ...(update.description ? { text: update.description } : {}),
    report: {
      ...(says ? { says } : {}),
      ...(name ? { name } : {}),
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      ...(mediaUrls.length ? { mediaUrls } : {}),
    },
  };
};
