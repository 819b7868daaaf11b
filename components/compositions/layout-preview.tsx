'use client'

import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { IdentityTile } from '@/components/ui/identity-tile'
import { tiling, type Frame, type Size } from './layouts'
import type { PicturedPerson } from './source-name'
import { useFrameHand } from './use-frame-hand'

export type PreviewRegion = {
  label: string
  frame: Frame
  people: PicturedPerson[]
  maxRows?: number
}

type LayoutPreviewProps = {
  canvas: Size
  /** The last is in front. */
  regions: PreviewRegion[]
  /** Lets the regions be dragged, and moved with the keys. */
  onFrame?: (index: number, frame: Frame) => void
}

/** The tallest picture of a layout, in pixels of the screen. */
const tallest = 300
/** With more than this, names would be too narrow to read. */
const maxNames = 9

/** The layout to scale, with every name at its approximate place. */
export function LayoutPreview({ canvas, regions, onFrame }: LayoutPreviewProps) {
  const t = useTranslations('compositions')
  const common = useTranslations('common')
  const style: CSSProperties = {
    aspectRatio: `${canvas.width} / ${canvas.height}`,
    maxWidth: Math.max(32, Math.round((tallest * canvas.width) / canvas.height)),
  }
  return (
    <div
      role={onFrame ? 'group' : 'img'}
      aria-label={labelOf()}
      style={style}
      className="relative w-full overflow-hidden rounded-3 bg-field [box-shadow:inset_0_0_0_1px_var(--line-control)]"
    >
      {regions.map((region, index) => (
        <Region
          key={region.label}
          region={region}
          canvas={canvas}
          onFrame={onFrame && ((frame) => onFrame(index, frame))}
        />
      ))}
    </div>
  )

  function labelOf(): string {
    const whole = t('layoutOf', canvas)
    if (onFrame) return whole
    const parts = regions.map(({ label, people }) =>
      t('regionOf', {
        region: label,
        people: people.map(({ name }) => name).join(common('comma')) || t('nobody'),
      }),
    )
    return [whole, ...parts].join('. ')
  }
}

type RegionProps = {
  region: PreviewRegion
  canvas: Size
  onFrame: ((frame: Frame) => void) | undefined
}

function Region({ region, canvas, onFrame }: RegionProps) {
  const t = useTranslations('compose')
  const { frame, label } = region
  const hand = useFrameHand(frame, canvas, onFrame)
  const style = {
    left: `${(frame.x / canvas.width) * 100}%`,
    top: `${(frame.y / canvas.height) * 100}%`,
    width: `${(frame.width / canvas.width) * 100}%`,
    height: `${(frame.height / canvas.height) * 100}%`,
  }
  return (
    <div style={style} className="absolute overflow-hidden rounded-3 bg-field">
      <People region={region} />
      {onFrame && (
        <>
          <button
            type="button"
            aria-label={t('regionHandle', { region: label, ...frame })}
            {...hand.move}
            className="absolute inset-0 cursor-move touch-none rounded-3 -outline-offset-2!"
          />
          <span
            aria-hidden="true"
            {...hand.resize}
            className="absolute right-0 bottom-0 flex size-5 cursor-nwse-resize touch-none items-end justify-end phone:size-8"
          >
            <span className="size-2 rounded-tl-3 bg-line-control" />
          </span>
        </>
      )}
    </div>
  )
}

function People({ region: { label, frame, people, maxRows } }: { region: PreviewRegion }) {
  const common = useTranslations('common')
  const { columns, rows } = tiling(people.length, frame, maxRows)
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
