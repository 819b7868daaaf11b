'use client'

import { X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { StatusShape } from '@/components/ui/status-shape'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { GroupOutcome } from './group-outcome'
import { groupWords } from './group-words'
import { PeopleNamed } from './people-named'
import type { PersonRow } from './person-row'

type GroupOutcomeCardProps = {
  outcome: GroupOutcome
  rows: PersonRow[]
  onRetry: ((remaining: SeenReceipt[]) => void) | null
  /** For a mute: lift it for those it reached. */
  onUndo: (() => void) | null
  onDismiss: () => void
}

/** What became of one act on several: a partial result is a result, with names. */
export function GroupOutcomeCard(props: GroupOutcomeCardProps) {
  const { outcome, rows, onRetry, onUndo, onDismiss } = props
  const t = useTranslations('participants')
  const format = useFormatter()
  const { remaining, counts, act } = outcome
  const ids = new Set(remaining.map(({ participantId }) => participantId))
  const left = rows.filter(({ person }) => ids.has(person.id))
  const words = groupWords(outcome).map(({ key, ...values }) => t(key, values))
  const verb = act === 'kick' || act === 'mute' ? act : 'unmute'
  return (
    <section aria-label={t('outcome')} className="flex items-start gap-2">
      <GroupShape counts={counts} />
      <div className="min-w-0 flex-1">
        <p role="status">
          <b className="font-600 text-strong">{t('groupAct', { act: verb })}</b>{' '}
          {format.list(words, { type: 'unit' })}
        </p>
        {left.length > 0 && <PeopleNamed rows={left} />}
        <p className="mt-2 flex gap-2 empty:hidden">
          {onRetry && remaining.length > 0 && (
            <Button size="sm" onClick={() => onRetry(remaining)}>
              {t('groupRetry', { count: remaining.length })}
            </Button>
          )}
          {onUndo && (
            <Button size="sm" onClick={onUndo}>
              {t('groupUndo', { count: counts.accepted ?? 0 })}
            </Button>
          )}
        </p>
      </div>
      <IconButton size="sm" label={t('dismiss')} onClick={onDismiss}>
        <X />
      </IconButton>
    </section>
  )
}

function GroupShape({ counts }: Pick<GroupOutcome, 'counts'>) {
  const className = 'mt-1'
  if (counts.still_here || counts.failed || counts.not_sent) {
    return <StatusShape shape="trouble" className={`${className} text-rd`} />
  }
  if (counts.unknown) return <StatusShape shape="unknown" className={`${className} text-am`} />
  if (counts.sending) return <StatusShape shape="sending" className={`${className} text-ac`} />
  const shape = counts.accepted ? 'accepted' : 'confirmed'
  return <StatusShape shape={shape} className={`${className} text-ac`} />
}
