import 'server-only'
import { singleton } from '@/lib/server/process'

/**
 * Acts of this process without an outcome in the chain, by audit id: in flight, or waiting for the
 * database. Nobody else may close them.
 */
export function actsUnderWay(): Set<string> {
  return singleton('audit.under-way', () => new Set<string>())
}
