'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { DeletedView } from '@/components/feedback/views/deleted-view'
import { SaveView } from '@/components/feedback/views/save-view'
import { ViewRow } from '@/components/feedback/views/view-row'
import { Late } from '@/components/ui/late'
import { Popover } from '@/components/ui/popover'
import { deleteView } from '@/lib/client/views/mutations'
import { viewsQuery } from '@/lib/client/views/queries'
import { studioList } from '@/lib/contract/lists/studio'
import { newCompositionPath } from '@/lib/contract/routes'
import type { Layout } from '@/lib/contract/studio/layout'
import { layoutText, readLayoutText } from '@/lib/contract/studio/saved-layout'
import { viewQuery } from '@/lib/contract/views'

type LayoutsPopoverProps = {
  sessionId: string
  layout: Layout
  cannot: boolean
  onOpen: (saved: Layout) => void
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

const layoutIn = (query: string) => new URLSearchParams(query).get('layout') ?? ''

/** The saved layouts: opened, one's own changed, and the present one saved. */
export function LayoutsPopover({ layout, cannot, onOpen, ...props }: LayoutsPopoverProps) {
  const t = useTranslations('compose')
  const cache = useQueryClient()
  const { data, error } = useQuery(viewsQuery(studioList.name))
  const deletion = useMutation(deleteView(cache, studioList.name))
  const current = viewQuery(studioList, new URLSearchParams({ layout: layoutText(layout) }))
  const failure = error ?? deletion.error

  function use(query: string) {
    const saved = readLayoutText(layoutIn(query))
    if (saved) onOpen(saved)
    props.onClose()
  }

  return (
    <Popover
      open
      onOpenChange={(open) => !open && props.onClose()}
      anchor={props.anchor}
      title={t('savedLayouts')}
    >
      {failure && <FailureNotice error={failure} className="mt-2" />}
      {!data && !error && <Late />}
      {data && (
        <ul className="mt-2 grid gap-px" aria-label={t('savedLayouts')}>
          {data.data.map((view) => (
            <ViewRow
              key={view.id}
              view={view}
              href={newCompositionPath({
                session: props.sessionId,
                layout: layoutIn(view.query),
              })}
              isCurrent={view.query === current}
              mayShare={data.meta.may_share}
              onOpen={() => use(view.query)}
              onDelete={() => deletion.mutate(view.id)}
            />
          ))}
        </ul>
      )}
      {data?.data.length === 0 && <p className="mt-2 text-muted">{t('noLayouts')}</p>}
      <DeletedView list={studioList.name} deletion={deletion} />
      {cannot && <p className="mt-3 text-12 text-danger">{t('layoutUnfit')}</p>}
      {data && !cannot && (
        <SaveView
          list={studioList.name}
          query={current}
          views={data.data}
          mayShare={data.meta.may_share}
          hint={t('layoutHint')}
        />
      )}
    </Popover>
  )
}
