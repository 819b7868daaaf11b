import type { Layout } from './layout'

const fields: Readonly<Record<string, string>> = {
  x_pos: 'x',
  y_pos: 'y',
  z_pos: 'z',
  width: 'width',
  height: 'height',
  max_columns: 'columns',
  max_rows: 'rows',
  video_sources: 'sources',
}

/** The field, as of `checkLayout`, of a server's JSON pointer; null where there is none. */
export function fieldOfPointer(pointer: string | null, { regions }: Layout): string | null {
  const [, top, region, property = ''] = (pointer ?? '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (top === 'resolution') return 'height'
  const index = regions.findIndex(({ name }) => name === region)
  const field = fields[property]
  return top === 'video_layout' && index !== -1 && field ? `${index}.${field}` : null
}
