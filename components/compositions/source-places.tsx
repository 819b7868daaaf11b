'use client'

import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { clockTime } from '@/components/ui/duration'
import { PersonName } from '@/components/ui/person-name'
import { Segmented } from '@/components/ui/segmented'
import { StatusShape } from '@/components/ui/status-shape'
import { claimedName } from '@/lib/contract/claimed-name'
import type { CompositionSource } from '@/lib/contract/composition'
import { placesOf, withPlace, type Draft, type Place } from './draft'
import { regionsOf } from './layouts'
import type { FieldErrors } from './use-field-errors'

type SourcePlacesProps = {
  draft: Draft
  sources: CompositionSource[]
  total: number | null
  errors: FieldErrors
  onDraft: (draft: Draft) => void
}

/** Every recorded participant and their region. */
export function SourcePlaces({ draft, sources, total, errors, onDraft }: SourcePlacesProps) {
  const t = useTranslations('compose')
  const options = usePlaceOptions(draft)
  const ready = sources.filter((source) => source.ready)
  const places = placesOf(draft, ready)
  const wrong = ['0.sources', '1.sources'].flatMap((field) => errors[field] ?? [])
  return (
    <fieldset className="mt-4 min-w-0">
      <legend className="mb-1 font-560">
        {t('sources')}{' '}
        <span className="font-400 text-muted">{t('sourcesCount', { count: sources.length })}</span>
      </legend>
      <ul className="max-h-72 overflow-y-auto">
        {sources.map((source) => (
          <li
            key={source.recordingId}
            className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1"
          >
            <Source source={source} />
            {source.ready ? (
              <Segmented
                label={t('placeOf', { name: nameOf(source) })}
                options={options}
                value={places.get(source.recordingId) ?? 'out'}
                onChange={(place) => onDraft(withPlace(draft, ready, source.recordingId, place))}
                className="phone:h-11 phone:w-full phone:[&>button]:flex-1 phone:[&>button]:justify-center"
              />
            ) : (
              <span className="flex items-center gap-1.5 text-12 text-muted">
                <StatusShape shape="processing" className="text-faint" />
                {t('notReady')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {total !== null && total > sources.length && (
        <p className="mt-1.5 text-12 text-warning">
          {t('moreSources', { shown: sources.length, total })}
        </p>
      )}
      {wrong.map((words) => (
        <p key={words} role="alert" className="mt-1.5 flex gap-[7px] text-12 text-danger">
          <StatusShape shape="trouble" className="mt-[3px]" />
          {words}
        </p>
      ))}
    </fieldset>
  )
}

const nameOf = (source: CompositionSource) =>
  `${claimedName(source.context).name ?? ''} ${source.recordingId.slice(-4)}`.trim()

function usePlaceOptions({ preset }: Draft): { value: Place; label: string }[] {
  const t = useTranslations('compose')
  const [first, second] = regionsOf[preset]
  const out = { value: 'out', label: t('out') } as const
  if (!second) return [{ value: 'first', label: t('inPicture') }, out]
  return [
    { value: 'first', label: t(`regions.${first}`) },
    { value: 'second', label: t(`regions.${second}`) },
    out,
  ]
}

function Source({ source }: { source: CompositionSource }) {
  const t = useTranslations('compose')
  const { name, hidden } = claimedName(source.context)
  return (
    <span className="flex min-w-0 flex-[1_1_220px] items-center gap-3">
      <PersonName
        name={name}
        hidden={hidden}
        id={source.participantId ?? source.recordingId}
        gone={!source.ready}
      />
      <span className="flex-none text-12 text-muted tabular">
        {source.durationSecs !== null && clockTime(source.durationSecs * 1000)}{' '}
        {source.startedAt && (
          <span className="text-faint">
            {t.rich('startedAt', {
              time: () => <AbsoluteTime at={source.startedAt ?? ''} format="clock" />,
            })}
          </span>
        )}
      </span>
    </span>
  )
}
