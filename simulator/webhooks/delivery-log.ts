export interface DeliveryAttempt {
  url: string
  /** Real time, ISO 8601. */
  at: string
  duration_ms: number
  /** The status that the receiver answered with; null without a response. */
  status: number | null
  /** Why there was no response; null if there was one. */
  error: string | null
}

/** One event sent to one receiver; a duplicate is a delivery of its own. */
export interface Delivery {
  event_id: string
  event_type: string
  room_id: string | null
  /** The first URL tried. */
  url: string
  outcome: 'pending' | 'delivered' | 'failed' | 'dropped'
  attempts: DeliveryAttempt[]
}

export interface DeliveryReport {
  totals: Record<Delivery['outcome'], number>
  /** Newest first. The oldest are evicted but stay counted in the totals. */
  deliveries: Delivery[]
}

const kept = 1000

export class DeliveryLog {
  private deliveries: Delivery[] = []
  private totals = noTotals()

  add(delivery: Delivery): Delivery {
    this.totals[delivery.outcome] += 1
    this.deliveries.push(delivery)
    if (this.deliveries.length > kept * 2) this.deliveries = this.deliveries.slice(-kept)
    return delivery
  }

  settle(delivery: Delivery, outcome: 'delivered' | 'failed'): void {
    this.totals[delivery.outcome] -= 1
    this.totals[outcome] += 1
    delivery.outcome = outcome
  }

  report(): DeliveryReport {
    return { totals: this.totals, deliveries: this.deliveries.slice(-kept).toReversed() }
  }
}

function noTotals(): DeliveryReport['totals'] {
  return { pending: 0, delivered: 0, failed: 0, dropped: 0 }
}
