/** A complete response, ready to be sent. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}

export function emptyAnswer(status: number): Answer {
  return { status, headers: {}, body: '' }
}
