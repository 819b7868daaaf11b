'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RoomField, RoomValues } from '@/lib/client/rooms/room-values'
import { useFieldWords } from './use-field-words'

type ChangeListProps = { fields: RoomField[]; before: RoomValues; after: RoomValues }

/** The changes a save would make, field by field: old and new value. */
export function ChangeList({ fields, before, after }: ChangeListProps) {
  const t = useTranslations('room')
  const words = useFieldWords()
  return (
    <section aria-labelledby="changes" className="rounded-5 bg-accent-tint px-3 py-2.5">
      <h3 id="changes" className="text-12 font-620 text-strong">
        {t('changes')}
      </h3>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-12 phone:grid-cols-1 phone:gap-y-0">
        {fields.map((field) => (
          <div key={field} className="contents">
            <dt className="text-muted">{words.label(field)}</dt>
            <dd className="[overflow-wrap:anywhere] phone:mb-1.5">
              <del className="text-muted">
                <bdi>{words.value(before, field)}</bdi>
              </del>{' '}
              <ArrowRight className="inline size-3!" />{' '}
              <ins className="font-600 text-strong no-underline">
                <bdi>{words.value(after, field)}</bdi>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
