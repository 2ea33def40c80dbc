/**
 * Preloaded into what the launcher starts: when the launcher is killed, the channel closes and so do we.
 * `next dev` hands its preloads on to a worker of its own, whose channel is not ours to touch.
 */
if (process.ppid === Number(process.env.GATEHOUSE_LAUNCHER)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel?.unref()
}
