'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { withCanvas } from '@/lib/contract/studio/change-layout'
import type { Layout, Size } from '@/lib/contract/studio/layout'
import { NumberField } from './number-field'
import type { FieldErrors } from './use-faults'

const usual: readonly Size[] = [
  { width: 1280, height: 720 },
  { width: 960, height: 540 },
  { width: 640, height: 360 },
  { width: 720, height: 720 },
]
const nameOf = ({ width, height }: Size) => `${width}x${height}`

type FilmFieldsProps = {
  layout: Layout
  /** How many recordings can be heard. */
  voices: number
  errors: FieldErrors
  onLayout: (layout: Layout) => void
}

/** The size of the picture, a usual one or typed, and whether there is sound. */
export function FilmFields({ layout, voices, errors, onLayout }: FilmFieldsProps) {
  const t = useTranslations('compose')
  const known = usual.find((size) => nameOf(size) === nameOf(layout))
  const [isTyping, setTyping] = useState(false)
  const isOther = isTyping || !known
  const options = usual.map((size) => ({
    value: nameOf(size),
    label: t(size.width === size.height ? 'square' : 'resolutionOption', {
      width: String(size.width),
      height: String(size.height),
    }),
  }))

  function choose(value: string) {
    const size = usual.find((each) => nameOf(each) === value)
    setTyping(!size)
    if (size) onLayout(withCanvas(layout, size))
  }

  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-2 items-end gap-2">
        <Select
          label={t('resolution')}
          options={[...options, { value: 'custom', label: t('custom') }]}
          value={isOther ? 'custom' : nameOf(layout)}
          onChange={(event) => choose(event.target.value)}
        />
        <Switch
          label={t(layout.sound ? 'soundIsOn' : 'soundIsOff')}
          checked={layout.sound}
          onChange={(sound) => onLayout({ ...layout, sound })}
        />
      </div>
      {isOther && (
        <div className="grid grid-cols-2 items-start gap-2">
          {(['width', 'height'] as const).map((side) => (
            <NumberField
              key={side}
              label={t(side === 'width' ? 'filmWidth' : 'filmHeight')}
              value={layout[side]}
              error={errors[side]}
              onChange={(value) => {
                const { width, height } = layout
                onLayout(withCanvas(layout, { width, height, [side]: value ?? NaN }))
              }}
            />
          ))}
        </div>
      )}
      <p className="text-12 text-muted">
        {t(layout.sound ? 'soundText' : 'silentText', { count: voices })}
      </p>
    </div>
  )
}
