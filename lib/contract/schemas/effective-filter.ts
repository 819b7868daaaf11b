/** Telnyx Video did not exist before this day; an earlier bound excludes nothing. */
const firstDay = '2021-01-01'

const idFilters = ['filter[room_id]', 'filter[session_id]', 'filter[participant_id]']

/**
 * Whether a filter for the bulk deletion of recordings excludes anything. Telnyx accepts an empty
 * one and may delete everything; type, status and length alone match almost everything, and so does
 * a day bound outside the account's life.
 * @param today `YYYY-MM-DD`, UTC
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
