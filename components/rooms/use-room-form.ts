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

/** A form that is checked as its values are, before the server checks them again. */
export function useRoomForm(values: RoomValues): RoomForm {
  return useForm<RoomValues>({ defaultValues: values, mode: 'onTouched' })
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
      had?.unique_name && name === '' ? t('nameGone') : say(checkName(name)),
    max_participants: (people: string) =>
      had?.max_participants && people === '' ? t('peopleGone') : say(checkPeople(people)),
    url: (url: string) => say(checkUrl(url)),
    webhook_timeout_secs: (secs: string) => say(checkSecs(secs)),
  }
}

/** The type under which a name that another room has is remembered: it is said with a link. */
export const nameTaken = 'nameTaken'

const duplicate = '10012'

/** Puts what the server found wrong at its fields; gives back what belongs to none. */
export function placeProblems(form: RoomForm, failure: ApiFailure): Problem[] {
  const placed = failure.problems.filter((problem) => {
    const field = problem.pointer?.replace(/^\//, '') ?? ''
    if (!isRoomField(field)) return false
    const type = problem.code === duplicate ? nameTaken : 'server'
    form.setError(field, { type, message: problem.detail }, { shouldFocus: true })
    return true
  })
  return failure.problems.filter((problem) => !placed.includes(problem))
}
