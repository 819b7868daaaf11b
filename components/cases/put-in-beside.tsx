'use client'

import { useEffect, useState, type RefObject } from 'react'
import { usePageKeys } from '@/components/data-table/use-page-keys'
import { onDemand } from '@/components/ui/on-demand'
import { askPutIn, onPutInAsked } from '@/lib/client/cases/ask-put-in'
import { useSingleKeys } from '@/lib/client/single-keys'
import type { NewCaseItem } from '@/lib/contract/cases'
import { searchPath } from '@/lib/contract/routes'

const PutInDialog = onDemand(() => import('./put-in-dialog').then((file) => file.PutInDialog))

type Asked = { items: NewCaseItem[] | null; from: RefObject<HTMLElement | null> }

const keys = {
  c: () => {
    // On the search page `c` copies the link of a row, which can be of any kind.
    if (window.location.pathname !== searchPath()) askPutIn(null, document.activeElement)
  },
}

/** Puts the objects of any page into a case: by `c`, or by a button. */
export function PutInBeside() {
  const [asked, setAsked] = useState<Asked | null>(null)
  usePageKeys(useSingleKeys(), keys)
  useEffect(
    () =>
      onPutInAsked(({ items, from }) =>
        setAsked({ items, from: { current: from instanceof HTMLElement ? from : null } }),
      ),
    [],
  )
  return (
    asked && (
      <PutInDialog items={asked.items} returnFocus={asked.from} onClose={() => setAsked(null)} />
    )
  )
}
