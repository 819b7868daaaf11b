/** Telnyx Video did not exist before; a bound from before then leaves nothing out. */
const firstDay = '2021-01-01'

const idFilters = ['filter[room_id]', 'filter[session_id]', 'filter[participant_id]']

/**
 * Whether a filter for the bulk deletion of recordings leaves anything out. Telnyx takes an empty
 * one and may delete everything; type, status and length alone match about everything, and so
 * does a day bound that lies outside the account's life.
 * @param today the present day, `YYYY-MM-DD`, UTC
 */
export function isEffectiveFilter(
  query: Record<string, string | undefined>,
  today: string,
): boolean {
  return Object.entries(query).some(([name, value]) => {
    if (!value) return false
    if (idFilters.includes(name)) return true
    if (name.endsWith('[eq]')) return true
    if (name.endsWith('[gte]')) return value > firstDay
    if (name.endsWith('[lte]')) return value < today
    return false
  })
}
