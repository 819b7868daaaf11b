'use client'

import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { gridOf } from '@/lib/contract/studio/cells'
import { sourceIds, type Region } from '@/lib/contract/studio/layout'
import type { Shown } from './shown'
import { FirstFrame } from './first-frame'

type RegionCellsProps = { region: Region; shown: readonly Shown[] }

/** Who lands where in a region: its rows and columns, and the places that stay empty. */
export function RegionCells({ region, shown }: RegionCellsProps) {
  const t = useTranslations('compose')
  const ids = sourceIds(
    region,
    shown.map(({ id }) => id),
  )
  const { columns, rows } = gridOf(ids.length, region, region)
  const style = {
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
  }
  const cells = ids.slice(0, columns * rows)
  if (cells.length === 0)
    return (
      <span className="grid size-full place-items-center text-12 text-muted">{t('emptyCell')}</span>
    )
  return (
    <ol aria-label={t('cellsOf', { name: region.name })} style={style} className="grid size-full">
      {cells.map((id, index) => (
        <Cell key={id} index={index} id={id} source={shown.find((each) => each.id === id)} />
      ))}
    </ol>
  )
}

type CellProps = { index: number; id: string; source: Shown | undefined }

function Cell({ index, id, source }: CellProps) {
  const t = useTranslations('compose')
  return (
    <li className="relative grid min-h-0 min-w-0 place-items-center overflow-hidden bg-chip [box-shadow:inset_0_0_0_0.5px_var(--line-control)]">
      {source && <FirstFrame id={id} name={source.name} identity={source.identity} />}
      <span className="absolute inset-x-0 bottom-0 flex min-w-0 gap-1 bg-chrome/80 px-3 text-11 text-strong">
        <span className="flex-none font-600 tabular">{index + 1}</span>
        <bdi className="min-w-0 truncate">{source?.name ?? t('strangeSource')}</bdi>
        {source?.lateAt && (
          <span className="min-w-0 truncate text-warning">
            {t.rich('cellFrom', {
              time: () => (
                <AbsoluteTime at={source.lateAt ?? ''} beside={source.firstAt} format="seconds" />
              ),
            })}
          </span>
        )}
      </span>
    </li>
  )
}
