import type { ProtocolCodec } from '../../../kernel/contract/protocol';
import { done, outcomeOf } from './outcome';

type Versioned = { readonly meta?: { readonly versionId?: string; readonly lastUpdated?: string } };

/** Writes FHIR replies. The version of a resource is its ETag (FHIR R4, "Managing Resource Contention"). */
const codec: ProtocolCodec = {
  write: (body) => JSON.stringify(body),
  refuse: (problem) => JSON.stringify(outcomeOf(problem)),
  done: () => JSON.stringify(done),
  headers: (body) => {
    const { versionId, lastUpdated } = (body as Versioned).meta ?? {};
    return {
      ...(versionId === undefined ? {} : { etag: `W/"${versionId}"` }),
      ...(lastUpdated === undefined ? {} : { 'last-modified': new Date(lastUpdated).toUTCString() }),
    };
  },
};

/** For `service.ts`, as contracts contain no codecs. */
export const codecs = { fhir: async () => codec };
