'use client'

import { useDraggable } from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { drawnAt } from '@/lib/contract/studio/cells'
import { handles, type Handle } from '@/lib/contract/studio/drag'
import type { Region, Size } from '@/lib/contract/studio/layout'
import { dragId } from './drag-id'
import { shownHandles } from './shown-handles'

type RegionHandlesProps = {
  index: number
  region: Region
  canvas: Size
  /** Pixels of the screen for one of the film. */
  scale: number
  onKeyDown: (event: KeyboardEvent, index: number, handle: Handle) => void
}

const aboveRegions = 199

/** The selected region's handles, in front of everything, as many as have room. */
export function RegionHandles({ index, region, canvas, scale, onKeyDown }: RegionHandlesProps) {
  const shown = shownHandles(region.width * scale, region.height * scale)
  return (
    <div
      style={{ ...drawnAt(region, canvas), zIndex: aboveRegions }}
      className="pointer-events-none absolute"
    >
      {handles
        .filter((handle) => shown.includes(handle))
        .map((handle) => (
          <RegionHandle
            key={handle}
            index={index}
            name={region.name}
            handle={handle}
            onKeyDown={(event) => onKeyDown(event, index, handle)}
          />
        ))}
    </div>
  )
}

const cursors = {
  top: 'ns',
  bottom: 'ns',
  left: 'ew',
  right: 'ew',
  topLeft: 'nwse',
  bottomRight: 'nwse',
  topRight: 'nesw',
  bottomLeft: 'nesw',
}

/** Where a handle stands, and its mark within its larger target. */
function placeOf(handle: keyof typeof cursors) {
  const x = /left/i.test(handle) ? 0 : /right/i.test(handle) ? 100 : 50
  const y = /top/.test(handle) ? 0 : /bottom/.test(handle) ? 100 : 50
  const side = (percent: number) => (percent === 0 ? 'start' : percent === 50 ? 'center' : 'end')
  return {
    left: `${x}%`,
    top: `${y}%`,
    transform: `translate(-${x}%, -${y}%)`,
    cursor: `${cursors[handle]}-resize`,
    justifyContent: side(x),
    alignItems: side(y),
  }
}

type RegionHandleProps = {
  index: number
  name: string
  handle: Handle
  onKeyDown: (event: KeyboardEvent) => void
}

function RegionHandle({ index, name, handle, onKeyDown }: RegionHandleProps) {
  const t = useTranslations('compose')
  const { setNodeRef, listeners, attributes } = useDraggable({ id: dragId(index, handle) })
  if (handle === 'move') return null
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...listeners}
      aria-describedby={attributes['aria-describedby']}
      aria-label={t('handleOf', { name, handle: t(`handles.${handle}`) })}
      onKeyDown={onKeyDown}
      style={placeOf(handle)}
      className="pointer-events-auto absolute flex size-6 touch-none rounded-3 -outline-offset-2!"
    >
      <span className="block size-[9px] border-[1.5px] border-accent-fill bg-bg" />
    </button>
  )
}
