'use client'

import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { IdentityTile } from '@/components/ui/identity-tile'
import { drawnAt, gridOf } from '@/lib/contract/studio/cells'
import type { Frame, Size } from '@/lib/contract/studio/layout'
import type { PicturedPerson } from './source-name'

type PreviewRegion = {
  label: string
  frame: Frame
  people: PicturedPerson[]
  columns: number | null
  rows: number | null
}

type LayoutPreviewProps = {
  canvas: Size
  /** The last is in front. */
  regions: PreviewRegion[]
}

/** The tallest picture of a layout, in pixels of the screen. */
const tallest = 300
/** With more than this, names would be too narrow to read. */
const maxNames = 9

/** The layout to scale, with every name at its approximate place. */
export function LayoutPreview({ canvas, regions }: LayoutPreviewProps) {
  const t = useTranslations('compositions')
  const common = useTranslations('common')
  const style: CSSProperties = {
    aspectRatio: `${canvas.width} / ${canvas.height}`,
    maxWidth: Math.max(32, Math.round((tallest * canvas.width) / canvas.height)),
  }
  const parts = regions.map(({ label, people }) =>
    t('regionOf', {
      region: label,
      people: people.map(({ name }) => name).join(common('comma')) || t('nobody'),
    }),
  )
  return (
    <div
      role="img"
      aria-label={[t('layoutOf', canvas), ...parts].join('. ')}
      style={style}
      className="relative w-full overflow-hidden rounded-3 bg-field [box-shadow:inset_0_0_0_1px_var(--line-control)]"
    >
      {regions.map((region) => (
        <div
          key={region.label}
          style={drawnAt(region.frame, canvas)}
          className="absolute overflow-hidden rounded-3 bg-field"
        >
          <People region={region} />
        </div>
      ))}
    </div>
  )
}

function People({ region }: { region: PreviewRegion }) {
  const common = useTranslations('common')
  const { label, frame, people } = region
  const { columns, rows } = gridOf(people.length, frame, region)
  const style = {
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
  }
  return (
    <span
      style={style}
      className="grid size-full overflow-hidden rounded-3 [box-shadow:inset_0_0_0_1px_var(--line-control)]"
    >
      {people.map(({ id, identity, name }) => (
        <span
          key={id}
          title={common('labelled', { label, text: name })}
          className="flex min-w-0 items-center justify-center overflow-hidden bg-chip px-1 text-12 text-strong [box-shadow:inset_0_0_0_0.5px_var(--line-control)]"
        >
          {people.length > maxNames ? (
            <IdentityTile name={name} identity={identity} size="xs" quiet />
          ) : (
            <bdi className="truncate">{name}</bdi>
          )}
        </span>
      ))}
      {people.length === 0 && (
        <span className="flex items-center justify-center overflow-hidden text-12 text-faint">
          {label}
        </span>
      )}
    </span>
  )
}
