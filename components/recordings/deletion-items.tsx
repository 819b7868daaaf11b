'use client'

import { useTranslations } from 'next-intl'
import { PersonName } from '@/components/ui/person-name'
import { ShortId } from '@/components/ui/short-id'
import { StatusShape, type Shape } from '@/components/ui/status-shape'
import type { FailureKey } from '@/lib/client/api-failure'
import { claimedName } from '@/lib/contract/claimed-name'
import type { DeletionItem, DeletionState } from '@/lib/contract/deletions'

const styles: Record<DeletionState, { shape: Shape; tone: string }> = {
  failed: { shape: 'trouble', tone: 'text-danger' },
  unknown: { shape: 'unknown', tone: 'text-warning' },
  sending: { shape: 'sending', tone: 'text-accent' },
  waiting: { shape: 'not-recorded', tone: 'text-faint' },
  gone: { shape: 'left', tone: 'text-faint' },
  deleted: { shape: 'confirmed', tone: 'text-accent' },
}

/** The receipt of each recording, or of the first with problems. */
export function DeletionItems({ items, total }: { items: DeletionItem[]; total: number }) {
  const t = useTranslations('recordings')
  const more = total - items.length
  return (
    <ul aria-label={t('results')}>
      {items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
      {more > 0 && <li className="py-2 text-muted">{t('andMore', { count: more })}</li>}
    </ul>
  )
}

function Item({ item: { id, state, error, person } }: { item: DeletionItem }) {
  const t = useTranslations('recordings')
  const { shape, tone } = styles[state]
  return (
    <li className="border-b border-line py-1.5">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1">
          {person ? (
            <PersonName name={claimedName(person.context).name} id={person.id} suffix={false} />
          ) : (
            <span className="text-faint">{t('unnamedPerson')}</span>
          )}
        </span>
        <ShortId id={id} className="flex-none" />
      </div>
      <p
        className={`flex items-center gap-1.5 text-12 ${state === 'waiting' ? 'text-faint' : 'text-muted'}`}
      >
        <StatusShape shape={shape} className={tone} />
        {t(`deletionStates.${state}`)}
        {error && state !== 'deleted' && <Why error={error} />}
      </p>
    </li>
  )
}

function Why({ error }: { error: string }) {
  const t = useTranslations('errors')
  const key = `${error as FailureKey}.title` as const
  return <span className="min-w-0 truncate text-faint">{t.has(key) ? t(key) : error}</span>
}
