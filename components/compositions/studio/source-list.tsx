'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Checkbox } from '@/components/ui/checkbox'
import { clockTime } from '@/components/ui/duration'
import { IconButton } from '@/components/ui/icon-button'
import { Segmented } from '@/components/ui/segmented'
import { StatusShape } from '@/components/ui/status-shape'
import { ThinBar } from '@/components/ui/thin-bar'
import { withOrder, withSource } from '@/lib/contract/studio/change-layout'
import { sourceIds, withRegion } from '@/lib/contract/studio/layout'
import { FirstFrame } from './first-frame'
import type { Shown } from './shown'
import type { Editing } from './use-edit'
import type { FieldErrors } from './use-faults'

type SourceListProps = { editing: Editing; shown: readonly Shown[]; errors: FieldErrors }

const kinds = ['all', 'some'] as const

/** Everybody with a video, and who of them stands in the selected region, in which order. */
export function SourceList({ editing, shown, errors }: SourceListProps) {
  const t = useTranslations('compose')
  const { layout, selected, change } = editing
  const region = layout.regions[selected]
  if (!region) return null
  const all = shown.map(({ id }) => id)
  const order = sourceIds(region, all)
  const known = new Map(shown.map((each) => [each.id, each]))
  const rows = [
    ...order.flatMap((id) => known.get(id) ?? []),
    ...shown.filter(({ id }) => !order.includes(id)),
  ]
  const error = errors[`${selected}.sources`]
  return (
    <section aria-label={t('sources')}>
      <div className="mb-1 flex min-h-control flex-wrap items-center justify-between gap-2">
        <h2>
          {t('sources')}{' '}
          <span className="font-400 text-muted">
            {t.rich('sourcesInto', { name: () => <bdi>{region.name}</bdi> })}
          </span>
        </h2>
        <Segmented
          label={t('whichSources')}
          options={kinds.map((value) => ({ value, label: t(`sourceKinds.${value}`) }))}
          value={region.sources === '*' ? 'all' : 'some'}
          onChange={(kind) =>
            change(withRegion(layout, selected, { sources: kind === 'all' ? '*' : order }))
          }
        />
      </div>
      {error && (
        <p role="alert" className="mb-1 flex gap-[7px] text-12 text-danger">
          <StatusShape shape="trouble" className="mt-[3px]" />
          {error}
        </p>
      )}
      <ul>
        {rows.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            scaleMs={Math.max(0, ...shown.map(({ span }) => span?.toMs ?? 0))}
            editing={editing}
            all={all}
          />
        ))}
      </ul>
    </section>
  )
}

type SourceRowProps = {
  source: Shown
  /** The end of the last video. */
  scaleMs: number
  editing: Editing
  all: readonly string[]
}

function SourceRow({ source, scaleMs, editing, all }: SourceRowProps) {
  const t = useTranslations('compose')
  const { layout, selected, change } = editing
  const { id, name, span, durationSecs, lateAt } = source
  const region = layout.regions[selected]
  const place = region ? sourceIds(region, all).indexOf(id) : -1
  const elsewhere = layout.regions.find(
    (each, index) => index !== selected && sourceIds(each, all).includes(id),
  )
  const isOrdered = place !== -1 && region?.sources !== '*'
  return (
    <li className="flex min-h-11 items-center gap-2 border-b border-line py-1">
      <Checkbox
        checked={place !== -1}
        aria-label={name}
        onChange={(event) => change(withSource(layout, selected, id, event.target.checked, all))}
      />
      <span className="grid h-6 w-10 flex-none place-items-center overflow-hidden bg-chip">
        <FirstFrame id={id} name={name} identity={source.identity} isSmall />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate text-strong">
          <bdi>{name}</bdi>
        </span>
        <span className="block truncate text-12 text-muted tabular">
          {place !== -1 && region && (
            <>
              {t.rich('placeIn', { region: () => <bdi>{region.name}</bdi>, place: place + 1 })}{' '}
              ·{' '}
            </>
          )}
          {place === -1 && elsewhere && (
            <>{t.rich('isIn', { region: () => <bdi>{elsewhere.name}</bdi> })} · </>
          )}
          {durationSecs === null ? t('lengthNotTold') : clockTime(durationSecs * 1000)}
          {lateAt && (
            <span className="text-warning">
              {' · '}
              {t.rich('startedAt', {
                time: () => <AbsoluteTime at={lateAt} beside={source.firstAt} format="seconds" />,
              })}
            </span>
          )}
        </span>
      </span>
      {span && (
        <ThinBar
          from={span.fromMs}
          value={span.toMs - span.fromMs}
          max={scaleMs}
          tone={lateAt && place !== -1 ? 'caution' : 'neutral'}
          className="w-24 phone:hidden"
        />
      )}
      {isOrdered &&
        ([-1, 1] as const).map((by) => (
          <IconButton
            key={by}
            size="sm"
            label={t(by === -1 ? 'earlier' : 'later', { name })}
            disabled={by === -1 ? place === 0 : place === (region?.sources.length ?? 0) - 1}
            onClick={() => change(withOrder(layout, selected, id, by))}
          >
            {by === -1 ? <ArrowUp /> : <ArrowDown />}
          </IconButton>
        ))}
    </li>
  )
}
