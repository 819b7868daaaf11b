import type { ListOf } from './definition'

/** Search as far as a view may keep it: the words, and one kind of what answers them. */
export const searchList = {
  name: 'search',
  permission: 'video.read',
  filters: { q: { kind: 'box' }, in: { kind: 'choice', message: 'kindTabs' } },
  columns: {},
} as const satisfies ListOf<'search'>
