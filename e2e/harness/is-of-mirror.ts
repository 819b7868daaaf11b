import type { Call } from '@/simulator/control/call-log'

/** Whether the server sent it to copy the account, whatever anybody asked of it. */
export const isOfMirror = ({ headers }: Call) =>
  headers['user-agent']?.endsWith('(mirror)') ?? false
