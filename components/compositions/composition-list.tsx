'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { MirrorListScreen } from '@/components/feedback/mirror-list-screen'
import { useMirrorList } from '@/components/feedback/use-mirror-list'
import { Empty } from '@/components/ui/empty'
import { SheetLayout } from '@/components/ui/sheet-layout'
import { toFilm } from '@/lib/client/directory/to-screen'
import type { CompositionRow } from '@/lib/contract/composition-list'
import { compositions } from '@/lib/contract/directory/compositions'
import type { CompositionRow as Told } from '@/lib/contract/directory/rows'
import { can, type Role } from '@/lib/contract/roles'
import { onDemand } from '@/components/ui/on-demand'
import { compositionStack, useCompositionCells } from './composition-columns'
import { ComposeAny } from './compose-any'

const CompositionSheet = onDemand(() =>
  import('./composition-sheet').then((file) => file.CompositionSheet),
)

const idOf = (row: CompositionRow) => row.id
const isMoving = ({ status }: Told) => status === 'enqueued' || status === 'processing'

/** Every composition, including those queued. */
export function CompositionList({ role }: { role: Role }) {
  const t = useTranslations('compositions')
  const of = useMirrorList(compositions, toFilm, isMoving)
  const { list, rows } = of
  const { change } = list
  const open = useCallback((id: string) => change({ open: id }, 'push'), [change])
  const plays = can(role, 'media.play')
  const close = () => list.change({ open: null })
  const sheet = list.open && (
    <CompositionSheet
      key={list.open}
      id={list.open}
      row={rows.find(({ id }) => id === list.open)}
      role={role}
      onClose={close}
    />
  )
  return (
    <SheetLayout sheet={sheet}>
      <MirrorListScreen
        definition={compositions}
        cells={useCompositionCells(plays ? open : undefined)}
        of={of}
        searchLabel={t('search')}
        hasSums
        action={can(role, 'compositions.create') && <ComposeAny />}
        rowId={idOf}
        stack={compositionStack}
        empty={<Empty title={t('none')}>{t('noneText')}</Empty>}
        onOpen={({ id }) => open(id)}
      />
    </SheetLayout>
  )
}
