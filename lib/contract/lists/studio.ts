import type { ListOf } from './definition'

/** The layouts of the studio that users save, as views are of a list. */
export const studioList = {
  name: 'compose',
  permission: 'compositions.create',
  filters: { layout: { kind: 'box' } },
  columns: {},
} as const satisfies ListOf<'compose'>
