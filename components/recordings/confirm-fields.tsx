'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'

type ConfirmFieldsProps = {
  word: string
  onWord: (word: string) => void
  reason: string
  onReason: (reason: string) => void
  disabled: boolean
}

const maxReasonLength = 500

/** Guards a deletion: a word to type, and a reason. */
export function ConfirmFields({ word, onWord, reason, onReason, disabled }: ConfirmFieldsProps) {
  const t = useTranslations('recordings')
  return (
    <div className="mt-3.5 grid gap-3">
      <Field
        label={t('typeWord', { word: t('word') })}
        value={word}
        onChange={(event) => onWord(event.target.value)}
        disabled={disabled}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="[&_input]:max-w-50"
      />
      <Field
        label={t('reason')}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
        disabled={disabled}
        maxLength={maxReasonLength}
      />
    </div>
  )
}

/** Whether the word was typed, whatever its case. */
export function useTyped(word: string): boolean {
  return word.trim().toLowerCase() === useTranslations('recordings')('word').toLowerCase()
}
