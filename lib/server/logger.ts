import 'server-only'
import pino from 'pino'
import { singleton } from './process'

const secretPaths = [
  'password',
  'token',
  'refresh_token',
  'authorization',
  'cookie',
  'download_url',
  'webhook_event_url',
  'webhook_event_failover_url',
]

/**
 * JSON lines on stdout. Pino escapes CR and LF, so one event is one line; secrets by name are
 * removed even if somebody passes them.
 */
export const logger = singleton('logger', () =>
  pino({
    level: process.env.LOG_LEVEL ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretPaths.flatMap((path) => [path, `*.${path}`]), remove: true },
  }),
)
