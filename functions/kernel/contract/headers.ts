/** Sent with every reply. Any page may call the API: it is opened by a token or a key, never by a cookie. */
export const commonHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'content-disposition,content-language,etag,link,location,retry-after,x-request-id',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;
