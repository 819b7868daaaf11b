import 'server-only'
import { normalise } from '@/lib/contract/search/normalise'

/** The searched text of a ban; very long values are cut. */
export const searchTextOf = (value: string, names: readonly string[], reason: string): string =>
  normalise([value.slice(0, 1_000), ...names, reason].join('\n'))
