'use client'

import { useTranslations } from 'next-intl'
import { useForm, type UseFormReturn } from 'react-hook-form'
import type { ApiFailure, Problem } from '@/lib/client/api-failure'
import {
  checkName,
  checkPeople,
  checkSecs,
  checkUrl,
  type RoomMistake,
} from '@/lib/client/rooms/check-room'
import { isRoomField, type RoomValues } from '@/lib/client/rooms/room-values'

export type RoomForm = UseFormReturn<RoomValues>

/**
 * A form that is checked as its values are, before the server checks them again. When the values
 * change underneath, what nobody has touched follows them.
 */
export function useRoomForm(values: RoomValues): RoomForm {
  return useForm<RoomValues>({
    defaultValues: values,
    values,
    resetOptions: { keepDirtyValues: true, keepErrors: true },
    mode: 'onTouched',
  })
}

/**
 * The rules of each field, as the contract has them.
 *
 * @param had what the room has already: neither its name nor its limit can be taken away
 */
export function useRoomRules(had: RoomValues | null) {
  const t = useTranslations('roomForm')
  const say = (mistake: RoomMistake | null) => mistake === null || t(mistake)
  return {
    unique_name: (name: string) =>
      had?.unique_name && name.trim() === '' ? t('nameGone') : say(checkName(name)),
    max_participants: (people: string) =>
      had?.max_participants && people === '' ? t('peopleGone') : say(checkPeople(people)),
    url: (url: string) => say(checkUrl(url)),
    webhook_timeout_secs: (secs: string) => say(checkSecs(secs)),
  }
}

/** Everything as it is at Telnyx again, whatever was typed or wrong. */
export function startAfresh(form: RoomForm, values: RoomValues): void {
  form.reset(values, { keepDirtyValues: false, keepErrors: false })
}

/** The type under which a name that another room has is remembered: it is said with a link. */
export const nameTaken = 'nameTaken'

const duplicate = '10012'

const fieldOf = ({ pointer }: Problem) => pointer?.replace(/^\//, '') ?? ''

/** Whether all that was wrong is said at a field of the form. */
export function isPlaced({ problems }: ApiFailure): boolean {
  return problems.length > 0 && problems.every((problem) => isRoomField(fieldOf(problem)))
}

/** Puts what the server found wrong at its fields. */
export function placeProblems(
  form: RoomForm,
  failure: ApiFailure,
  words: (problem: Problem) => string,
): void {
  for (const problem of failure.problems) {
    const field = fieldOf(problem)
    if (!isRoomField(field)) continue
    const type = problem.code === duplicate ? nameTaken : 'server'
    form.setError(field, { type, message: words(problem) }, { shouldFocus: true })
  }
}
