'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '../ui/button'
import { IdSuffix } from '../ui/person-name'

/** The target of an act: the name is a claim, the end of the id cannot be forged. */
export type AimedAt = { id: string; name: string | null }

/** Before any words beside it; verb, id and the first letters of the name keep their room. */
const shrinking = 'min-w-37 flex-[0_9999_auto] @max-[300px]:min-w-0 phone:min-w-40'

type AimedButtonProps = Omit<ComponentProps<typeof Button>, 'children' | 'size'> & {
  /** “Retry kick”, “Undo mute”. */
  verb: string
  at: AimedAt[]
  /** What it is done to where that is nobody by name: said, not shown. */
  of?: string
}

/**
 * An act that names its target. Without room the name is cut or left to the row, never the verb or
 * the id.
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
