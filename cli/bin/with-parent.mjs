// Loaded before the program when the launcher had to start a newer Node: it ends this process as soon
// as the launcher is gone, however the launcher ended (kill -9 closes the channel too).

process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.channel?.unref()
