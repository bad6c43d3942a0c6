import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

/** The least that a function over the table can be: the client, and one command. */
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = (Key: Readonly<Record<string, string>>) =>
  client.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key }));
