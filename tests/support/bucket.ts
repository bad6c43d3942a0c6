import { openBucket } from '../../functions/kernel/outside/bucket';

/** A bucket that nobody reaches: signing asks nobody. */
export const testBucket = openBucket({
  name: 'files',
  signer: {
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret of the tests' },
  },
});
