'use client'

import type { MirrorList } from '@/lib/contract/lists/definition'
import type { ListState } from '../data-table/use-list-params'
import { CountChips } from './count-chips'
import { Histogram } from './histogram'

type NarrowingProps = { definition: MirrorList; list: ListState }

/** What there is a day and under each filter; loaded where somebody opens it. */
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
