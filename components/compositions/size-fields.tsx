'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { useState } from 'react'
import type { Draft } from './draft'
import { resolutions, type Size } from './layouts'
import type { FieldErrors } from './use-field-errors'

type SizeFieldsProps = { draft: Draft; errors: FieldErrors; onDraft: (draft: Draft) => void }

const nameOf = ({ width, height }: Size) => `${width}x${height}`

/** The size in pixels, a usual one or typed, and whether there is sound. */
export function SizeFields({ draft, errors, onDraft }: SizeFieldsProps) {
  const t = useTranslations('compose')
  const usual = resolutions.find(
    ({ width, height }) => String(width) === draft.width && String(height) === draft.height,
  )
  const [typing, setTyping] = useState(usual === undefined)
  const options = [
    ...resolutions.map((size) => ({
      value: nameOf(size),
      label: t(size.width === size.height ? 'square' : 'resolutionOption', {
        width: String(size.width),
        height: String(size.height),
      }),
    })),
    { value: 'custom', label: t('custom') },
  ]

  function choose(value: string) {
    const size = resolutions.find((candidate) => nameOf(candidate) === value)
    setTyping(size === undefined)
    if (size)
      onDraft({
        ...draft,
        width: String(size.width),
        height: String(size.height),
        frames: null,
      })
  }

  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Select
          label={t('resolution')}
          options={options}
          value={typing || !usual ? 'custom' : nameOf(usual)}
          onChange={(event) => choose(event.target.value)}
          className="w-44 phone:w-full"
        />
        <div>
          <span className="mb-1.5 block font-560">{t('soundLabel')}</span>
          <Switch
            label={t(draft.sound ? 'soundOn' : 'soundOff')}
            checked={draft.sound}
            onChange={(sound) => onDraft({ ...draft, sound })}
          />
        </div>
      </div>
      {(typing || !usual) && (
        <div className="grid grid-cols-2 items-start gap-3">
          {(['width', 'height'] as const).map((side) => (
            <Field
              key={side}
              label={t(side)}
              inputMode="numeric"
              value={draft[side]}
              error={errors[side]}
              onChange={(event) => onDraft({ ...draft, [side]: event.target.value })}
            />
          ))}
        </div>
      )}
    </>
  )
}
