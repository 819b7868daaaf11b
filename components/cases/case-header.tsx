'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ExternalLink, Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { IconButton } from '@/components/ui/icon-button'
import { IdentityTile } from '@/components/ui/identity-tile'
import { onDemand } from '@/components/ui/on-demand'
import { RelativeTime } from '@/components/ui/relative-time'
import { Segmented } from '@/components/ui/segmented'
import { changeCase } from '@/lib/client/cases/mutations'
import { caseName, caseStates, type Case, type CaseUser } from '@/lib/contract/cases'
import { casesPath } from '@/lib/contract/routes'

const CaseDialog = onDemand(() => import('./case-dialog').then((file) => file.CaseDialog))

/** A case's title, state, people and ticket. */
export function CaseHeader({ subject, users }: { subject: Case; users: CaseUser[] }) {
  const t = useTranslations('cases')
  const [isEditing, setIsEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const state = useMutation(changeCase(useQueryClient(), subject))
  const name = caseName(subject.number)
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-2 px-gutter pt-4 pb-4">
      <Breadcrumb
        label={t('breadcrumb')}
        parent={{ href: casesPath(), label: t('title') }}
        here={name}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="min-w-0 text-22! [overflow-wrap:anywhere]">
          <bdi>{subject.title}</bdi>
        </h1>
        <IconButton ref={button} label={t('edit')} onClick={() => setIsEditing(true)}>
          <Pencil />
        </IconButton>
        <span className="flex-1" />
        <Segmented
          label={t('state')}
          options={caseStates.map((value) => ({ value, label: t(`states.${value}`) }))}
          value={state.isPending ? (state.variables.state ?? subject.state) : subject.state}
          onChange={(value) =>
            value !== subject.state && state.mutate({ version: subject.version, state: value })
          }
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
        <span className="font-600 text-strong tabular">{name}</span>
        {subject.ticket_url && (
          <a
            href={subject.ticket_url}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-6 min-w-0 items-center gap-1.5 text-accent underline-offset-3 hover:underline"
          >
            <ExternalLink className="size-3.5!" />
            <bdi className="truncate">{subject.ticket_url.replace(/^https?:\/\//, '')}</bdi>
          </a>
        )}
        <span className="flex min-w-0 flex-wrap items-center gap-1.5">
          {subject.people.map((user) => (
            <span key={user.id} className="flex items-center gap-1.5">
              <IdentityTile name={user.name} identity={user.id} />
              <bdi>{user.name}</bdi>
            </span>
          ))}
          {subject.people.length === 0 && t('nobody')}
        </span>
        <span>
          {t('opened')} <AbsoluteTime at={subject.at} />
        </span>
        <span>
          {t('changed')} <RelativeTime at={subject.changed_at} />
        </span>
      </div>
      {state.error && <FailureNotice error={state.error} />}
      {isEditing && (
        <CaseDialog
          subject={subject}
          users={users}
          returnFocus={button}
          onClose={() => setIsEditing(false)}
        />
      )}
    </header>
  )
}
