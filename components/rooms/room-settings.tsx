'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useFaultWords } from '@/components/feedback/use-fault-words'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { toFailure } from '@/lib/client/api-failure'
import { updateRoom } from '@/lib/client/rooms/mutations'
import {
  changedFields,
  toRoomBody,
  tidied,
  valuesOf,
  type RoomValues,
} from '@/lib/client/rooms/room-values'
import type { Room } from '@/lib/contract/telnyx'
import { ChangeList } from './change-list'
import { RoomFields } from './room-fields'
import { SaveOutcome } from './save-outcome'
import { useAlikeRooms } from './use-alike-rooms'
import { useKeptDraft } from './use-kept-draft'
import { placeProblems, startAfresh, useRoomForm } from './use-room-form'

type RoomSettingsProps = { roomId: string; room: Room; isLive: boolean }

/** Changes the room; the changes are shown first, and only they are sent. */
export function RoomSettings({ roomId, room, isLive }: RoomSettingsProps) {
  const t = useTranslations('room')
  const cache = useQueryClient()
  const before = useMemo(() => valuesOf(room), [room])
  const form = useRoomForm(before)
  const after = { ...before, ...useWatch({ control: form.control }) }
  const changed = changedFields(before, after)
  const faultWords = useFaultWords()
  useKeptDraft(roomId, form, changed, after)
  const alike = useAlikeRooms(roomId)
  const saving = useMutation(updateRoom(cache, roomId))

  async function save(values: RoomValues) {
    const fields = changedFields(before, values)
    if (fields.length === 0) return
    if (fields.includes('unique_name') && (await alike.warns(values.unique_name))) return
    saving.mutate(toRoomBody(values, fields), {
      onSuccess: ({ room: answered }) => startAfresh(form, valuesOf(answered)),
      onError: (error) => placeProblems(form, toFailure(error), faultWords),
    })
  }

  return (
    <form
      noValidate
      aria-label={t('settings')}
      onSubmit={(event) => void form.handleSubmit(save)(event)}
      className="grid max-w-140 gap-4"
    >
      {isLive ? (
        <Notice tone="caution">{t('settingsLive')}</Notice>
      ) : (
        <p className="text-12 text-muted">{t('settingsText')}</p>
      )}
      <RoomFields form={form} had={before} alike={alike} />
      {changed.length > 0 && <ChangeList fields={changed} before={before} after={tidied(after)} />}
      <SaveOutcome saving={saving} />
      <div className="flex flex-wrap items-center gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
        <Button
          type="submit"
          variant="primary"
          pending={saving.isPending || form.formState.isSubmitting}
          disabled={changed.length === 0}
        >
          {changed.length === 0 ? t('nothingToSave') : t('save', { count: changed.length })}
        </Button>
        {changed.length > 0 && !saving.isPending && (
          <Button
            onClick={() => {
              startAfresh(form, before)
              saving.reset()
            }}
          >
            {t('discard')}
          </Button>
        )}
      </div>
    </form>
  )
}
