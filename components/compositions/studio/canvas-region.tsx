'use client'

import { useDraggable } from '@dnd-kit/core'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { drawnAt } from '@/lib/contract/studio/cells'
import { limits, type Region, type Size } from '@/lib/contract/studio/layout'
import type { Shown } from './shown'
import { dragId } from './drag-id'
import { RegionCells } from './region-cells'

type CanvasRegionProps = {
  index: number
  region: Region
  canvas: Size
  shown: readonly Shown[]
  isSelected: boolean
  onSelect: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** A region on the canvas, with everybody in it; pressed, it is the selected one. */
export function CanvasRegion(props: CanvasRegionProps) {
  const { index, region, canvas, isSelected } = props
  const t = useTranslations('compose')
  const { setNodeRef, listeners, attributes } = useDraggable({ id: dragId(index, 'move') })
  const { name, x, y, width, height, z } = region
  return (
    <div
      style={{ ...drawnAt(region, canvas), zIndex: layer(z) }}
      className="absolute overflow-hidden bg-field"
    >
      <RegionCells region={region} shown={props.shown} />
      <span className="pointer-events-none absolute top-0 left-0 max-w-full truncate rounded-br-3 bg-chrome/80 px-3 text-11 font-600 text-strong">
        <bdi>{name}</bdi>
      </span>
      <button
        ref={setNodeRef}
        type="button"
        {...listeners}
        aria-describedby={attributes['aria-describedby']}
        aria-pressed={isSelected}
        aria-label={t('regionAt', { name, width, height, x, y })}
        onClick={props.onSelect}
        onKeyDown={props.onKeyDown}
        className={clsx(
          'absolute inset-0 cursor-move -outline-offset-2!',
          isSelected
            ? 'touch-none [box-shadow:inset_0_0_0_2px_var(--accent-fill)]'
            : '[box-shadow:inset_0_0_0_1px_var(--line-control)]',
        )}
      />
    </div>
  )
}

/** The order in depth as a layer of the page, which has none below zero. */
const layer = (z: number) =>
  Math.round(Math.min(Math.max(z, -limits.maxDepth), limits.maxDepth)) + limits.maxDepth
