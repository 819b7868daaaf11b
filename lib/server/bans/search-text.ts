import 'server-only'
import { normalise } from '@/lib/contract/search/normalise'

/** What of a ban is searched; more of a value than anybody types is left out. */
export const searchTextOf = (value: string, names: readonly string[], reason: string): string =>
  normalise([value.slice(0, 1_000), ...names, reason].join('\n'))
