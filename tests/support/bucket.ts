/** What the stack would tell a function of the bucket. */
export const bucketEnvironment = {
  ATTACHMENTS_BUCKET: 'files',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'a secret of the tests',
} as const;
