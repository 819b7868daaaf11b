import 'server-only'

/** A copy without any `download_url`, at whatever depth. */
export function withoutLinks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLinks)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'download_url')
      .map(([name, inner]) => [name, withoutLinks(inner)]),
  )
}
