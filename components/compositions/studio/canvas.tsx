'use client'

import { DndContext } from '@dnd-kit/core'
import { useTranslations } from 'next-intl'
import { useRef, type ReactNode } from 'react'
import type { Layout } from '@/lib/contract/studio/layout'
import type { Shown } from './shown'
import { CanvasRegion } from './canvas-region'
import { isDrawable } from './is-drawable'
import { RegionHandles } from './region-handles'
import { useDrag } from './use-drag'
import { useWidth } from './use-width'

type CanvasProps = {
  layout: Layout
  selected: number
  /** The session's finished videos by their place in `*`. */
  shown: readonly Shown[]
  onSelect: (index: number) => void
  onLayout: (layout: Layout) => void
}

/** Above every region, whose layers are 0 to 198, and the handles. */
const frontMost = 200

/** The tallest picture, in pixels of the screen. */
const tallest = 560

/** The film to scale: its regions are dragged, resized by handles, and moved with the keys. */
export function Canvas({ layout, selected, shown, onSelect, onLayout }: CanvasProps) {
  const t = useTranslations('compose')
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const drag = useDrag(layout, place, { onSelect, onLayout })
  if (!isDrawable({ ...layout, x: 0, y: 0 }))
    return <p className="py-8 text-center text-muted">{t('notDrawable')}</p>
  const scale = width / layout.width
  const region = layout.regions[selected]
  return (
    <Rulers layout={layout}>
      <DndContext {...drag.context}>
        <div
          ref={place}
          role="group"
          aria-label={t('canvas', { width: layout.width, height: layout.height })}
          style={{ aspectRatio: `${layout.width} / ${layout.height}` }}
          className="relative isolate w-full bg-field [box-shadow:0_0_0_1px_var(--line-control)]"
        >
          {layout.regions.map(
            (each, index) =>
              isDrawable(each) && (
                <CanvasRegion
                  key={index}
                  index={index}
                  region={each}
                  canvas={layout}
                  shown={shown}
                  isSelected={index === selected}
                  onSelect={() => onSelect(index)}
                  onKeyDown={(event) => drag.onKeyDown(event, index, 'move')}
                />
              ),
          )}
          {region && isDrawable(region) && (
            <RegionHandles
              index={selected}
              region={region}
              canvas={layout}
              scale={scale}
              onKeyDown={drag.onKeyDown}
            />
          )}
          <Guide at={drag.guides.x} of={layout.width} side="left" />
          <Guide at={drag.guides.y} of={layout.height} side="top" />
        </div>
      </DndContext>
      <p className="mt-1.5 flex flex-wrap gap-x-4 text-12 text-faint">
        <span>{t('keys')}</span>
        {(drag.guides.x !== null || drag.guides.y !== null) && (
          <span className="text-accent tabular">
            {t('snapped', {
              x: drag.guides.x ?? 'none',
              y: drag.guides.y ?? 'none',
            })}
          </span>
        )}
      </p>
    </Rulers>
  )
}

/** The pixels of the film at its edges, on screens with room for them. */
function Rulers({ layout: { width, height }, children }: { layout: Layout; children: ReactNode }) {
  return (
    <div
      style={{ maxWidth: `${Math.round((tallest * width) / height) + 34}px` }}
      className="min-w-0"
    >
      <div
        aria-hidden="true"
        className="ml-8.5 flex justify-between text-11 text-faint tabular phone:hidden"
      >
        <span>0</span>
        <span>{width}</span>
      </div>
      <div className="flex">
        <div
          aria-hidden="true"
          className="flex w-8.5 flex-none flex-col justify-between pb-6 text-11 text-faint tabular phone:hidden"
        >
          <span>0</span>
          <span>{Math.round(height / 2)}</span>
          <span>{height}</span>
        </div>
        <div className="min-w-0 flex-1">{children}</div>
      </div>
    </div>
  )
}

type GuideProps = { at: number | null; of: number; side: 'left' | 'top' }

function Guide({ at, of, side }: GuideProps) {
  if (at === null) return null
  return (
    <span
      aria-hidden="true"
      style={{ [side]: `${(at / of) * 100}%`, zIndex: frontMost }}
      className={`pointer-events-none absolute border-dashed border-accent-fill ${
        side === 'left' ? 'inset-y-0 border-l' : 'inset-x-0 border-t'
      }`}
    />
  )
}
