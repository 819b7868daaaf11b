'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { mirrorListQuery } from '@/lib/client/mirror-list-query'
import type { MirrorRow } from '@/lib/contract/directory/rows'
import { narrowingParams, placeParams } from '@/lib/contract/lists/address'
import type { MirrorList } from '@/lib/contract/lists/definition'
import { useListParams } from '../data-table/use-list-params'

/** A list of the mirror by its address, with the screen's rows. Keep the arguments stable. */
export function useMirrorList<Reported extends MirrorRow, Row>(
  definition: MirrorList,
  toRow: (row: Reported) => Row,
  isMoving?: (row: Reported) => boolean,
) {
  const known = useMemo(() => narrowingParams(definition), [definition])
  const list = useListParams(known, placeParams)
  const query = useQuery(mirrorListQuery(definition, list.params, isMoving))
  const { data } = query
  const rows = useMemo(() => (data?.data ?? []).map(toRow), [data, toRow])
  return { list, query, rows, meta: data?.meta }
}

export type MirrorListState<Row> = Omit<ReturnType<typeof useMirrorList>, 'rows'> & { rows: Row[] }
