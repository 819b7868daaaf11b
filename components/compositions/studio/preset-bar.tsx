'use client'

import { useTranslations } from 'next-intl'
import { drawnAt } from '@/lib/contract/studio/cells'
import type { Layout } from '@/lib/contract/studio/layout'
import { presetFrames, presetLayout, presetOf, presets } from '@/lib/contract/studio/presets'

type PresetBarProps = {
  layout: Layout
  /** The session's finished videos, the longest first. */
  all: readonly string[]
  onLayout: (layout: Layout) => void
}

const icon = { width: 1280, height: 720 }

/** The usual layouts, each a press away. */
export function PresetBar({ layout, all, onLayout }: PresetBarProps) {
  const t = useTranslations('compose')
  const current = presetOf(layout)
  return (
    <div role="group" aria-label={t('preset')} className="flex flex-wrap gap-2">
      {presets.map((preset) => (
        <button
          key={preset}
          type="button"
          aria-pressed={preset === current}
          onClick={() => onLayout(presetLayout(preset, layout, all))}
          className="grid min-w-24 flex-1 justify-items-center gap-1 rounded-5 border border-line-control px-2 py-1.5 text-12 text-muted hover:text-strong aria-pressed:border-accent-fill aria-pressed:bg-accent-tint aria-pressed:font-600 aria-pressed:text-strong"
        >
          <span aria-hidden="true" className="relative block h-6 w-10">
            {presetFrames(preset, icon).map((frame) => (
              <span
                key={frame.x}
                style={drawnAt(frame, icon)}
                className="absolute border border-line-control bg-chip"
              />
            ))}
          </span>
          {t(`presets.${preset}`)}
        </button>
      ))}
    </div>
  )
}
