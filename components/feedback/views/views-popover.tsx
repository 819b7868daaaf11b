'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { deleteView } from '@/lib/client/views/mutations'
import { viewsQuery } from '@/lib/client/views/queries'
import type { ListDefinition } from '@/lib/contract/lists/definition'
import { viewQuery } from '@/lib/contract/views'
import { useListWords } from '../../data-table/use-list-words'
import { Late } from '../../ui/late'
import { Popover } from '../../ui/popover'
import { FailureNotice } from '../failure-notice'
import { DeletedView } from './deleted-view'
import { SaveView } from './save-view'
import { ViewLink } from './view-link'
import { ViewRow } from './view-row'

type ViewsPopoverProps = {
  definition: ListDefinition
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

/** The views of a list: open them, change own ones, and save the current address as one. */
export function ViewsPopover({ definition, anchor, onClose }: ViewsPopoverProps) {
  const t = useTranslations('list.views')
  const title = useListWords(definition)('title')
  const path = usePathname()
  const current = viewQuery(definition, useSearchParams())
  const cache = useQueryClient()
  const { data, error } = useQuery(viewsQuery(definition.name))
  const deletion = useMutation(deleteView(cache, definition.name))
  const failure = error ?? deletion.error
  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      title={t('title')}
      className="w-[min(400px,calc(100vw-16px))]!"
    >
      {failure && <FailureNotice error={failure} className="mt-2" />}
      {!data && !error && <Late />}
      {data && (
        <ul className="mt-2 grid gap-px" aria-label={t('title')}>
          <li>
            <ViewLink href={path} isCurrent={current === ''} onClick={onClose}>
              {t('everything', { title })}
            </ViewLink>
          </li>
          {data.data.map((view) => (
            <ViewRow
              key={view.id}
              view={view}
              href={view.query ? `${path}?${view.query}` : path}
              isCurrent={view.query === current}
              mayShare={data.meta.may_share}
              onOpen={onClose}
              onDelete={() => deletion.mutate(view.id)}
            />
          ))}
        </ul>
      )}
      <DeletedView list={definition.name} deletion={deletion} />
      {data && (
        <SaveView
          key={current}
          list={definition.name}
          query={current}
          views={data.data}
          mayShare={data.meta.may_share}
        />
      )}
    </Popover>
  )
}
