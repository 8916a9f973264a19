// What is measured here: four roles, each in a process of its own, over the same interface.

import type { Reading, Sizes } from './records.ts'

export interface Wire {
  readonly received: number
  readonly sent: number
}

export interface Relay {
  readonly port: number
}

export interface Sender {
  /** Gives the relay everything; resolves when the relay has it. */
  upload(): Promise<void>
  /** One further record by every author, likewise. */
  more(): Promise<void>
}

export interface Receiver {
  /** Connects; resolves when so many records can be read. */
  sync(count: number): Promise<void>
  /** How many records can be read now. */
  count(): number
  /** Reads every record. */
  read(): Reading
  wire(): Wire
  disconnect(): Promise<void>
}

export interface Subject {
  /** Makes the history once and keeps it in the folder. */
  prepare(folder: string, sizes: Sizes): Promise<void>
  relay(folder: string): Promise<Relay>
  sender(folder: string, port: number): Promise<Sender>
  /** A device that was let in before and has nothing of the records yet. */
  receiver(folder: string, port: number): Promise<Receiver>
}
