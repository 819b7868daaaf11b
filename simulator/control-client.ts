import type { RoomParticipant } from 'telnyx/resources/shared'
import type { Room } from 'telnyx/resources/rooms/rooms'
import type { RoomCreateParams } from 'telnyx/resources/rooms/rooms'
import type { Call } from './control/call-log'
import type { Fault, FaultRequest } from './faults/faults'
import type { ResetOptions } from './simulator'
import type { DeliveryAttempt, DeliveryReport } from './webhooks/delivery-log'
import type { Settings } from './world/settings'

export interface SimulatorState {
  seed: number
  scale: number
  life: boolean
  /** Verifies the webhooks; base64. */
  public_key: string
  rooms: number
  sessions: number
  participants: number
  recordings: number
  compositions: number
}

export interface ClockState {
  now: string
  ahead_ms: number
  /** True while only advance moves the clock. */
  frozen: boolean
  life: boolean
}

export interface JoinRequest {
  room_id?: string
  unique_name?: string
  /** Without it, a made-up person joins; null sends no context at all. */
  context?: string | null
  count?: number
}

export interface SessionRequest {
  room_id?: string
  unique_name?: string
  /** The number of participants, in waves; 2 by default, at most 100,000. */
  participants?: number
  /** ISO 8601; by default such that the session ends now. */
  started_at?: string
  /** 3600 unless given. */
  duration_secs?: number
  /** Whether the last to join are still in the session. */
  active?: boolean
}

export interface JoinResult {
  room_id: string
  session_id: string
  participant_ids: string[]
}

export interface WebhookRequest {
  /** http on this machine. */
  url: string
  /** A text is sent as it is, anything else as JSON. */
  event: unknown
  /** Unix seconds; now by default. */
  timestamp?: number
}

export type SimulatedParticipant = RoomParticipant & {
  muted: boolean
  left_reason: string | null
}

export interface ShapeDescription {
  name: string
  about: string
  /** Whether the operation is carried out in spite of the fault. */
  effect: boolean
}

/** Controls a simulator over `/__sim`. Every method throws if the simulator refuses. */
export class SimulatorControl {
  /** Takes the origin without a path, such as `http://127.0.0.1:4010`. */
  constructor(private readonly url: string) {}

  state = () => this.send<SimulatorState>('GET', '')
  reset = (options: ResetOptions = {}) => this.send<SimulatorState>('POST', '/reset', options)
  clock = () => this.send<ClockState>('GET', '/clock')
  advance = (advance_ms: number) => this.send<ClockState>('POST', '/clock', { advance_ms })
  freeze = (frozen = true) => this.send<ClockState>('POST', '/clock', { frozen })
  setLife = (life: boolean) => this.send<ClockState>('POST', '/clock', { life })
  createRoom = (room: RoomCreateParams = {}) =>
    this.send<Room & { id: string }>('POST', '/rooms', room)
  join = (request: JoinRequest) => this.send<JoinResult>('POST', '/join', request)
  /** Writes a session into the past, without webhooks. */
  addSession = (request: SessionRequest) => this.send<JoinResult>('POST', '/sessions', request)
  leave = (participant_id: string, reason?: string) =>
    this.send<{ session_id: string }>('POST', '/leave', { participant_id, reason })
  participant = (id: string) => this.send<SimulatedParticipant>('GET', `/participants/${id}`)
  shapes = () => this.send<ShapeDescription[]>('GET', '/faults/shapes')
  faults = () => this.send<Fault[]>('GET', '/faults')
  addFault = (fault: FaultRequest) => this.send<Fault>('POST', '/faults', fault)
  clearFaults = () => this.send<object>('DELETE', '/faults')
  calls = (since = 0) => this.send<Call[]>('GET', `/calls?since=${since}`)
  clearCalls = () => this.send<object>('DELETE', '/calls')
  setRateLimit = (limit: number, window_ms?: number) =>
    this.send<{ limit: number; window_ms: number }>('POST', '/rate-limit', { limit, window_ms })
  settings = (changes: Partial<Settings> = {}) => this.send<Settings>('POST', '/settings', changes)
  webhooks = () => this.send<DeliveryReport>('GET', '/webhooks')
  sendWebhook = (request: WebhookRequest) =>
    this.send<DeliveryAttempt>('POST', '/webhooks/send', request)

  private async send<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}/__sim${path}`, {
      method,
      headers: { 'x-sim': '1', 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} /__sim${path}: ${response.status} ${text}`)
    return JSON.parse(text) as T
  }
}
