import type { Call } from '@/simulator/control/call-log'

/** Whether the server sent this call for the mirror, and not for a request. */
export const isOfMirror = ({ headers }: Call) =>
  headers['user-agent']?.endsWith('(mirror)') ?? false
