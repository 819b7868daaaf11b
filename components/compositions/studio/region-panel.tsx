'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { withInset, withoutRegion } from '@/lib/contract/studio/change-layout'
import { gridOf } from '@/lib/contract/studio/cells'
import { limits, sourceIds, withRegion } from '@/lib/contract/studio/layout'
import type { FieldErrors } from './use-faults'
import { NumberField } from './number-field'
import type { Editing } from './use-edit'

type RegionPanelProps = { editing: Editing; all: readonly string[]; errors: FieldErrors }

const numbers = ['x', 'y', 'width', 'height', 'z'] as const
const bounds = ['columns', 'rows'] as const

/** The numbers of the selected region, and which one that is. */
export function RegionPanel({ editing, all, errors }: RegionPanelProps) {
  const t = useTranslations('compose')
  const { layout, selected, choose, change } = editing
  const region = layout.regions[selected]
  if (!region) return null
  const options = layout.regions.map(({ name }, index) => ({ value: String(index), label: name }))
  return (
    <section aria-label={t('regionOf', { name: region.name })}>
      <div className="mb-2 flex min-h-control flex-wrap items-center justify-between gap-2">
        <h2 className="min-w-0 truncate">
          {t.rich('regionTitle', { name: () => <bdi>{region.name}</bdi> })}
        </h2>
        {options.length > 1 && (
          <Segmented
            label={t('whichRegion')}
            options={options}
            value={String(selected)}
            onChange={(index) => choose(Number(index))}
          />
        )}
      </div>
      <div className="grid grid-cols-3 items-start gap-2">
        {numbers.map((key) => (
          <NumberField
            key={`${selected}.${key}`}
            label={t(key)}
            value={region[key]}
            error={errors[`${selected}.${key}`]}
            onChange={(value) => change(withRegion(layout, selected, { [key]: value ?? NaN }))}
          />
        ))}
      </div>
      <div className="mt-2 grid grid-cols-3 items-start gap-2">
        {bounds.map((key) => (
          <NumberField
            key={`${selected}.${key}`}
            label={t(key)}
            isOptional
            placeholder={t('asNeeded')}
            value={region[key]}
            error={errors[`${selected}.${key}`]}
            onChange={(value) => change(withRegion(layout, selected, { [key]: value }))}
          />
        ))}
        <Cells editing={editing} all={all} />
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        {layout.regions.length < limits.maxRegions ? (
          <Button
            size="sm"
            onClick={() => {
              change(withInset(layout, all))
              choose(layout.regions.length)
            }}
          >
            {t('addRegion')}
          </Button>
        ) : (
          <Button size="sm" onClick={() => change(withoutRegion(layout, selected))}>
            <span>{t.rich('removeRegion', { name: () => <bdi>{region.name}</bdi> })}</span>
          </Button>
        )}
      </div>
    </section>
  )
}

function Cells({ editing: { layout, selected }, all }: Omit<RegionPanelProps, 'errors'>) {
  const t = useTranslations('compose')
  const region = layout.regions[selected]
  if (!region || !(region.width > 0 && region.height > 0)) return null
  const count = sourceIds(region, all).length
  const { columns, rows } = gridOf(count, region, region)
  const size = {
    width: Math.round(region.width / columns),
    height: Math.round(region.height / rows),
  }
  return (
    <p className="self-end pb-1.5 text-12 text-muted tabular">
      {t('cells', { count: columns * rows, ...size })}
      {count > columns * rows && (
        <span className="block text-warning">
          {t('cellsLeft', { count: count - columns * rows })}
        </span>
      )}
    </p>
  )
}
