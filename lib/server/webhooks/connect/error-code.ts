import 'server-only'

/** Why a request failed, as a code such as `ECONNREFUSED`: a message might hold the URL. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout'
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : codeOfCause(error)
}

const codeOfCause = ({ cause, name }: Error) => (cause instanceof Error ? codeOf(cause) : name)
