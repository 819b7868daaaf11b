'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Disclosure } from './disclosure'
import { frameTexts, withFrame, type Draft } from './draft'
import { regionsOf, type Frame } from './layouts'
import type { FieldErrors } from './use-field-errors'

type FrameFieldsProps = { draft: Draft; errors: FieldErrors; onDraft: (draft: Draft) => void }

const sides: (keyof Frame)[] = ['x', 'y', 'width', 'height']

/** The regions as numbers, for exact input and for those who cannot drag. */
export function FrameFields({ draft, errors, onDraft }: FrameFieldsProps) {
  const t = useTranslations('compose')
  const frames = frameTexts(draft)
  const names = regionsOf[draft.preset]
  const wrong = frames.some((_, index) => sides.some((side) => errors[`${index}.${side}`]))
  return (
    // Remounted, and so opened, when a field in it becomes invalid.
    <Disclosure key={String(wrong && draft.frames === null)} label={t('adjust')} open={wrong}>
      <p className="mb-2 text-12 text-faint">{t('adjustHint')}</p>
      <div className="grid gap-3">
        {frames.map((frame, index) => (
          <fieldset key={names[index]}>
            <legend className="mb-1 text-12 text-muted">
              {t(`regions.${names[index] ?? 'main'}`)}
            </legend>
            <div className="grid grid-cols-4 items-start gap-2 phone:grid-cols-2">
              {sides.map((side) => (
                <Field
                  key={side}
                  label={t(side)}
                  inputMode="numeric"
                  value={frame[side]}
                  error={errors[`${index}.${side}`]}
                  onChange={(event) =>
                    onDraft(withFrame(draft, index, { ...frame, [side]: event.target.value }))
                  }
                />
              ))}
            </div>
          </fieldset>
        ))}
        {draft.frames !== null && (
          <Button
            size="sm"
            className="justify-self-start"
            onClick={() => onDraft({ ...draft, frames: null })}
          >
            {t('resetFrames')}
          </Button>
        )}
      </div>
    </Disclosure>
  )
}
