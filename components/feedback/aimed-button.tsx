'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '../ui/button'
import { IdSuffix } from '../ui/person-name'

/** The target of an act: a claimed name, and the end of the id, which cannot be forged. */
export type AimedAt = { id: string; name: string | null }

/**
 * The button comes before text beside it; verb, id and the first letters of the name keep their
 * space.
 */
const shrinking = 'min-w-37 flex-[0_9999_auto] @max-[300px]:min-w-0 phone:min-w-40'

type AimedButtonProps = Omit<ComponentProps<typeof Button>, 'children' | 'size'> & {
  /** “Retry kick”, “Undo mute”. */
  verb: string
  at: AimedAt[]
  /** The target if it is not a named person; for screen readers only. */
  of?: string
}

/**
 * A button that names its target. Where space is short, the name is cut or left to the row, never
 * the verb or the id.
 */
export function AimedButton({ verb, at, of, className = '', ...rest }: AimedButtonProps) {
  const t = useTranslations('common')
  const names = at.map(({ id, name }) => `${name ?? t('noName')} ·${id.slice(-4)}`)
  const [only] = at
  const several = t('aimedAt', { verb, count: at.length })
  const label =
    at.length > 1
      ? t('labelled', { label: several, text: names.join(t('comma')) })
      : [verb, ...names, of].join(' ').trim()
  return (
    <Button
      {...rest}
      size="act"
      aria-label={label}
      title={label}
      className={`${at.length === 1 ? shrinking : ''} gap-1! ${className}`}
    >
      {at.length > 1 || !only ? (
        <span>{only ? several : verb}</span>
      ) : (
        <>
          <span>{verb}</span>{' '}
          <bdi className="min-w-6 truncate @max-[300px]:hidden">{only.name ?? t('noName')}</bdi>{' '}
          <IdSuffix id={only.id} />
        </>
      )}
    </Button>
  )
}
