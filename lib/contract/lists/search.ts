import type { ListOf } from './definition'

/** The part of a search that a view stores: the words, and one kind of result. */
export const searchList = {
  name: 'search',
  permission: 'video.read',
  filters: { q: { kind: 'box' }, in: { kind: 'choice', message: 'kindTabs' } },
  columns: {},
} as const satisfies ListOf<'search'>
