'use client'

import { useTranslations } from 'next-intl'
import type { FocusEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Switch } from '@/components/ui/switch'
import type { RoomValues } from '@/lib/client/rooms/room-values'
import { roomBounds, tidyName } from '@/lib/contract/room'
import { AlikeNotice } from './alike-notice'
import { NameError } from './name-error'
import type { useAlikeRooms } from './use-alike-rooms'
import { useRoomRules, type RoomForm } from './use-room-form'

type RoomFieldsProps = {
  form: RoomForm
  /** The room's current values; null for a new room. */
  had: RoomValues | null
  /** Rooms with confusable names, and the check for them. */
  alike: ReturnType<typeof useAlikeRooms>
}

/** Every field of a room that Telnyx accepts. */
export function RoomFields({ form, had, alike: { alike, warns } }: RoomFieldsProps) {
  const t = useTranslations('roomForm')
  const rules = useRoomRules(had)
  const { control, register, setValue, formState } = form
  const { errors } = formState
  const recording = useWatch({ control, name: 'enable_recording' })
  const name = useWatch({ control, name: 'unique_name' })
  return (
    <div className="grid gap-4">
      <Field
        {...register('unique_name', {
          validate: rules.unique_name,
          onBlur: ({ target }: FocusEvent<HTMLInputElement>) => {
            if (target.value !== (had?.unique_name ?? '')) void warns(target.value)
          },
        })}
        label={t('name')}
        hint={t('nameHint')}
        error={errors.unique_name && <NameError error={errors.unique_name} form={form} />}
        autoComplete="off"
        dir="auto"
      />
      {alike?.name === tidyName(name) && <AlikeNotice alike={alike} />}
      <div className="grid grid-cols-2 items-start gap-4 phone:grid-cols-1">
        <Field
          {...register('max_participants', { validate: rules.max_participants })}
          label={t('people')}
          hint={t('peopleHint', roomBounds.people)}
          error={errors.max_participants?.message}
          inputMode="numeric"
          autoComplete="off"
        />
        <div className="pt-6.5 phone:pt-0">
          <Switch
            label={t('recording')}
            checked={recording}
            onChange={(on) => setValue('enable_recording', on, { shouldDirty: true })}
            className="-ml-1"
          />
          <p className="mt-1.5 text-12 text-faint">{t('recordingHint')}</p>
        </div>
      </div>
      <fieldset className="grid gap-4 border-t border-line pt-3.5">
        <legend className="sr-only">{t('webhooks')}</legend>
        <div>
          <p aria-hidden="true" className="font-620 text-strong">
            {t('webhooks')}
          </p>
          <p className="text-12 text-faint">{t('webhooksText')}</p>
        </div>
        <Field
          {...register('webhook_event_url', { validate: rules.url })}
          label={t('url')}
          error={errors.webhook_event_url?.message}
          inputMode="url"
          placeholder="https://"
          autoComplete="off"
        />
        <div className="grid grid-cols-[1fr_150px] items-start gap-4 phone:grid-cols-1">
          <Field
            {...register('webhook_event_failover_url', { validate: rules.url })}
            label={t('failover')}
            hint={t('failoverHint')}
            error={errors.webhook_event_failover_url?.message}
            inputMode="url"
            placeholder="https://"
            autoComplete="off"
          />
          <Field
            {...register('webhook_timeout_secs', { validate: rules.webhook_timeout_secs })}
            label={t('secs')}
            hint={t('secsHint', roomBounds.webhookTimeoutSecs)}
            error={errors.webhook_timeout_secs?.message}
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
      </fieldset>
    </div>
  )
}
