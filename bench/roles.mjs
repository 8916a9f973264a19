// Processes that obey over IPC: one question at a time, answered in order.

import { fork } from 'node:child_process'

export function startRole(module, args = [], options = {}) {
  const child = fork(module, args, { execArgv: [], ...options })
  const waiting = []
  const fail = (error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  child.on('message', (answer) => {
    const { resolve, reject } = waiting.shift() ?? {}
    if (answer.ok) resolve?.(answer.value)
    else reject?.(new Error(answer.error))
  })
  child.on('exit', (code) => fail(new Error(`a process of the bench ended (${code})`)))
  return {
    pid: child.pid,
    ask: (order) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        child.send(order)
      }),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', resolve)
        child.kill('SIGKILL')
      }),
  }
}
