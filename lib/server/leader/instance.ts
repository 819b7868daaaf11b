import 'server-only'
import { randomUUID } from 'node:crypto'
import { singleton } from '@/lib/server/process'

/** The name of this process among the instances of one database; new at every start. */
export function instanceId(): string {
  return singleton('instance', () => randomUUID())
}
