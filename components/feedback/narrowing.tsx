'use client'

import type { MirrorList } from '@/lib/contract/lists/definition'
import type { ListState } from '../data-table/use-list-params'
import { CountChips } from './count-chips'
import { Histogram } from './histogram'

type NarrowingProps = { definition: MirrorList; list: ListState }

/** Counts per day and per filter value, loaded when opened. */
export function Narrowing(props: NarrowingProps) {
  return (
    <>
      <Histogram {...props} />
      <div className="px-gutter pb-3">
        <CountChips {...props} />
      </div>
    </>
  )
}
