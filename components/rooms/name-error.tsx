'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FieldError } from 'react-hook-form'
import { roomsPath } from '@/lib/contract/routes'
import { nameTaken, type RoomForm } from './use-room-form'

/**
 * The error of a name; if another room has it, with a link to that room in a new tab, so that input
 * is kept.
 */
export function NameError({ error, form }: { error: FieldError; form: RoomForm }) {
  const t = useTranslations('roomForm')
  if (error.type !== nameTaken) return error.message
  const link = (chunks: ReactNode) => (
    <Link
      href={roomsPath({ name: form.getValues('unique_name') })}
      target="_blank"
      className="font-600 underline"
    >
      {chunks}
    </Link>
  )
  return t.rich('nameTaken', { link })
}
