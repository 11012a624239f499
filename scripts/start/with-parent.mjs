// A build or seed whose starter was killed with -9 ends too, with its workers: it would lock out the next one.
// Workers inherit this import, but their channel is the build's own.
if (process.ppid === Number(process.env.STARTED_BY)) {
  process.on("disconnect", () => process.kill(-process.pid, "SIGKILL"));
  process.channel?.unref();
}
