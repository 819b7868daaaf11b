'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Pencil, Trash2, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { changeView } from '@/lib/client/views/mutations'
import type { View } from '@/lib/contract/views'
import { IconButton } from '../../ui/icon-button'
import { FailureNotice } from '../failure-notice'
import { RenameView } from './rename-view'
import { ViewLink } from './view-link'

type ViewRowProps = {
  view: View
  href: string
  isCurrent: boolean
  mayShare: boolean
  onOpen: () => void
  onDelete: () => void
}

/** One view with its acts. */
export function ViewRow(props: ViewRowProps) {
  const { view, mayShare, onDelete } = props
  const { id, name, shared, own } = view
  const t = useTranslations('list.views')
  const [isRenaming, setRenaming] = useState(false)
  const cache = useQueryClient()
  const change = useMutation(changeView(cache, view.list))
  if (isRenaming)
    return (
      <li>
        <RenameView view={view} onDone={() => setRenaming(false)} />
      </li>
    )
  return (
    <li>
      <span className="flex items-center">
        <ViewLink href={props.href} isCurrent={props.isCurrent} onClick={props.onOpen}>
          <bdi className="truncate">{name}</bdi>
          <SharedBy view={view} />
        </ViewLink>
        {own && mayShare && (
          <IconButton
            size="sm"
            label={t(shared ? 'unshareNamed' : 'shareNamed', { name })}
            aria-pressed={shared}
            pending={change.isPending}
            onClick={() => change.mutate({ id, shared: !shared })}
          >
            <Users />
          </IconButton>
        )}
        {own && (
          <IconButton
            size="sm"
            label={t('renameNamed', { name })}
            onClick={() => setRenaming(true)}
          >
            <Pencil />
          </IconButton>
        )}
        {view.removable && (
          <IconButton size="sm" label={t('deleteNamed', { name })} onClick={onDelete}>
            <Trash2 />
          </IconButton>
        )}
      </span>
      {change.error && <FailureNotice error={change.error} className="my-1" />}
    </li>
  )
}

function SharedBy({ view: { own, shared, owner } }: { view: View }) {
  const t = useTranslations('list.views')
  if (!shared) return null
  return (
    <span className="ml-auto flex-none pl-2 text-12 font-400 text-faint">
      {own ? t('shared') : t('sharedBy', { name: owner.name })}
    </span>
  )
}
