import { showCalls, clearCalls } from './calls'
import { changeClock, showClock } from './clock'
import { addFault, clearFaults, listFaults, listShapes } from './faults'
import type { ControlHandler } from './handler'
import { join } from './join'
import { leave } from './leave'
import { showParticipant } from './participant'
import { reset } from './reset'
import { createRoom } from './rooms'
import { addSession } from './sessions'
import { changeRateLimit, changeSettings, showSettings, showState } from './settings'
import { listWebhooks, sendWebhook } from './webhooks'

export const controlRoutes: Readonly<Record<string, ControlHandler>> = {
  'GET /__sim': showState,
  'POST /__sim/reset': reset,
  'GET /__sim/clock': showClock,
  'POST /__sim/clock': changeClock,
  'POST /__sim/rooms': createRoom,
  'POST /__sim/sessions': addSession,
  'POST /__sim/join': join,
  'POST /__sim/leave': leave,
  'GET /__sim/participants/{id}': showParticipant,
  'GET /__sim/faults': listFaults,
  'POST /__sim/faults': addFault,
  'DELETE /__sim/faults': clearFaults,
  'GET /__sim/faults/shapes': listShapes,
  'GET /__sim/calls': showCalls,
  'DELETE /__sim/calls': clearCalls,
  'POST /__sim/rate-limit': changeRateLimit,
  'GET /__sim/settings': showSettings,
  'POST /__sim/settings': changeSettings,
  'GET /__sim/webhooks': listWebhooks,
  'POST /__sim/webhooks/send': sendWebhook,
}
