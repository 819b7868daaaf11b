import { randomUUID } from 'node:crypto'
import type { SimulatorControl } from '@/simulator/control-client'
import { SigningKey } from '@/simulator/webhooks/signing-key'
import { World } from '@/simulator/world/world'

export type Webhook = { body: string; headers: Record<string, string> }

export type Joined = { roomId: string; sessionId: string; context: string }

/** Signs webhooks as the simulator would, without a detour through it. */
export class WebhookSigner {
  private constructor(private readonly key: SigningKey) {}

  /** Throws unless the app has been told of the same key. */
  static async of(control: SimulatorControl): Promise<WebhookSigner> {
    const { seed, scale, public_key } = await control.state()
    const key = new SigningKey(new World({ seed, scale }).signingSeed)
    if (key.publicKey !== public_key) throw new Error('the key of the simulator is another one')
    return new WebhookSigner(key)
  }

  /** Somebody has come in of whom no read will tell. */
  joined({ roomId, sessionId, context }: Joined): Webhook {
    const data = {
      record_type: 'event',
      event_type: 'video.room.participant.joined',
      id: randomUUID(),
      occurred_at: new Date().toISOString(),
      payload: {
        room_id: roomId,
        session_id: sessionId,
        participant_id: randomUUID(),
        context,
      },
    }
    const body = JSON.stringify({ data, meta: { attempt: 1 } })
    const seconds = Math.floor(Date.now() / 1000)
    const headers = {
      'content-type': 'application/json',
      'telnyx-timestamp': String(seconds),
      'telnyx-signature-ed25519': this.key.sign(seconds, body),
    }
    return { body, headers }
  }
}
