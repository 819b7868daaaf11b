import 'server-only'

/**
 * The database does not answer. Unless `isInDoubt`, the statement was certainly not carried out.
 */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway'

  constructor(
    readonly isInDoubt: boolean,
    cause?: unknown,
  ) {
    super('The database does not answer.', { cause })
  }
}

/** The embedded database is full: it needs the rest of its disk to go on. */
export class DatabaseFull extends Error {
  override name = 'DatabaseFull'
  readonly code = '53100'
}

export type DatabaseFault = 'away' | 'full'

const byCode: Record<string, DatabaseFault> = {
  '53100': 'full',
  '53200': 'away', // out of memory
  '53300': 'away', // too many connections
  '57014': 'away', // the statement took too long
  '57P01': 'away', // is shutting down
  '57P02': 'away', // crashed
  '57P03': 'away', // is starting
  '25006': 'away', // is a standby
}

/** An error and all its causes: drizzle wraps what drivers throw. */
function* reasonsOf(thrown: unknown): Generator<Error> {
  for (let error = thrown; error instanceof Error; error = error.cause) yield error
}

const codeOf = (error: Error) =>
  'code' in error && typeof error.code === 'string' ? error.code : null

/** The reason why the database can do nothing at all; null for any other error. */
export function databaseFaultOf(thrown: unknown): DatabaseFault | null {
  for (const error of reasonsOf(thrown)) {
    // By name, since Next loads this module once per layer.
    if (error.name === 'DatabaseAway') return 'away'
    const fault = byCode[codeOf(error) ?? '']
    if (fault) return fault
  }
  return null
}

/** Whether a statement with this error may have been, or may yet be, carried out. */
export function isInDoubt(thrown: unknown): boolean {
  for (const error of reasonsOf(thrown)) {
    if (error.name === 'DatabaseAway') return 'isInDoubt' in error && error.isInDoubt === true
    // A server that gives a reason has rolled the statement back, unless it stopped meanwhile.
    const code = codeOf(error)
    if (code !== null && /^[0-9A-Z]{5}$/.test(code)) return /^(08|57P0[12])/.test(code)
  }
  return false
}
