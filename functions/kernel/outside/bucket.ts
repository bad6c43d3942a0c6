import { type Instant, instant } from '../text/time';
import { settings } from './environment';
import { type AwsSigner, pathOf, signForm, signLink } from './s3-signature';

/**
 * The bucket as data: what has come and was not looked at yet, and what is kept. Grants and the bucket's own rules are made
 * of these prefixes of keys.
 */
export const prefixes = { incoming: 'incoming/', attached: 'attached/' } as const;
/** Days after which what has come is dropped, unless it was attached. */
export const forgottenAfterDays = 1;

/** How somebody puts one file into the bucket: a form (`multipart/form-data`) with these fields and, last, `file`. */
export interface Upload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly until: Instant;
}

/** How somebody reads one file. Whoever has the link has the file, so it does not live long. */
export interface Download {
  readonly url: string;
  readonly until: Instant;
}

/** A file that is to come: what it is, in bytes how long, and where it goes. */
export interface ExpectedUpload {
  readonly key: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** The portal's bucket as a function holds it. Signing asks nobody: it costs a hash, and no round trip. */
export interface Bucket {
  readonly signer: AwsSigner;
  /** Where an object stands. */
  address(key: string): string;
  /** Lets one file of exactly this type and length in, for `seconds` from `now` (milliseconds since 1970). */
  upload(expected: ExpectedUpload, now: number, seconds: number): Upload;
  download(key: string, now: number, seconds: number): Download;
}

export interface BucketOptions {
  readonly name: string;
  readonly signer: AwsSigner;
  /** Of another S3 than the region's own, whose buckets are then the first part of the path. */
  readonly endpoint?: string | undefined;
}

export const openBucket = ({ name, signer, endpoint }: BucketOptions): Bucket => {
  const root = endpoint ? `${endpoint}/${name}/` : `https://${name}.s3.${signer.region}.amazonaws.com/`;
  const address = (key: string): string => root + pathOf(key);
  const until = (now: number, seconds: number): Instant => instant(now + seconds * 1000);
  return {
    signer,
    address,
    upload: ({ key, mediaType, bytes }, now, seconds) => ({
      url: root,
      fields: signForm(
        signer,
        {
          bucket: name,
          fields: { key, 'content-type': mediaType },
          conditions: [['content-length-range', bytes, bytes]],
        },
        now,
        seconds,
      ),
      until: until(now, seconds),
    }),
    download: (key, now, seconds) => ({
      url: signLink(signer, address(key), now, seconds),
      until: until(now, seconds),
    }),
  };
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The bucket that a function is told of by its environment; it signs as the function's own role. */
export const bucketOf = (environment: Environment): Bucket => {
  const { ATTACHMENTS_BUCKET, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = settings(
    environment,
    ...(['ATTACHMENTS_BUCKET', 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const),
  );
  const { AWS_SESSION_TOKEN: sessionToken, AWS_ENDPOINT_URL_S3: endpoint } = environment;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return openBucket({
    name: ATTACHMENTS_BUCKET,
    signer: {
      region: AWS_REGION,
      credentials: { ...credentials, ...(sessionToken ? { sessionToken } : {}) },
    },
    endpoint,
  });
};
