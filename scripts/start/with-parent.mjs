// Ends a build or seed, with its workers, when the process that started it is killed with -9; it would block the next one.
// Workers inherit this import, but their parent is the build, not the process that started it.
if (process.ppid === Number(process.env.STARTED_BY)) {
  process.on("disconnect", () => process.kill(-process.pid, "SIGKILL"));
  process.channel?.unref();
}
