interface Logged {
  readonly message?: string;
  readonly error?: { readonly name?: string; readonly message?: string; readonly stack?: string } | string;
  readonly function_request_id?: string;
}

/** A structured line of a function's log as text: message, request and error; any other line unchanged. */
export const readable = (line: string): string => {
  if (!line.startsWith('{')) return line;
  try {
    const { message = line, error, function_request_id: id } = JSON.parse(line) as Logged;
    const cause = typeof error === 'object' ? (error.stack ?? `${error.name}: ${error.message}`) : error;
    return [message, id && `(request ${id})`, cause && `\n    ${cause}`].filter(Boolean).join(' ');
  } catch {
    return line;
  }
};
