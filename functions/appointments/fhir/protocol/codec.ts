import type { ProtocolCodec } from '../../../kernel/contract/protocol';
import { outcomeOf } from './outcome';

type Versioned = { readonly meta?: { readonly versionId?: string; readonly lastUpdated?: string } };

/** How the face is written. The version of a resource is its tag (FHIR R4, "Managing Resource Contention"). */
export const codec: ProtocolCodec = {
  write: (body) => JSON.stringify(body),
  refuse: (problem) => JSON.stringify(outcomeOf(problem)),
  headers: (body) => {
    const { versionId, lastUpdated } = (body as Versioned).meta ?? {};
    return {
      ...(versionId === undefined ? {} : { etag: `W/"${versionId}"` }),
      ...(lastUpdated === undefined ? {} : { 'last-modified': new Date(lastUpdated).toUTCString() }),
    };
  },
};

/** For the `main` of the service, as contracts hold no writers. */
export const codecs = { fhir: codec };
