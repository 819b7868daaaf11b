import 'server-only'
import { singleton } from '@/lib/server/process'

/**
 * The acts of this process whose outcome is not in the chain yet, by audit id: under way, or over
 * and waiting for the database. Nobody else may say what became of them.
 */
export function actsUnderWay(): Set<string> {
  return singleton('audit.under-way', () => new Set<string>())
}
