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
 * A form with the contract's rules, checked again by the server. When the room changes meanwhile,
 * untouched fields follow it.
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
 * The contract's rules for each field.
 *
 * @param had the room's current values: its name and limit cannot be cleared
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

/** Resets the form to Telnyx's values. */
export function startAfresh(form: RoomForm, values: RoomValues): void {
  form.reset(values, { keepDirtyValues: false, keepErrors: false })
}

/** The type of the error of a taken name, which is shown with a link. */
export const nameTaken = 'nameTaken'

const duplicate = '10012'

const fieldOf = ({ pointer }: Problem) => pointer?.replace(/^\//, '') ?? ''

/** Whether every problem has a field in the form. */
export function isPlaced({ problems }: ApiFailure): boolean {
  return problems.length > 0 && problems.every((problem) => isRoomField(fieldOf(problem)))
}

/** Shows the server's problems at their fields. */
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
