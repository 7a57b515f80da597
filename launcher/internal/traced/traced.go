// Package traced keeps children running that made their parent, the launcher, their tracer (PTRACE_TRACEME).
package traced

import "golang.org/x/sys/unix"

// Release stops tracing a child, which a signal has stopped and not ended, and delivers the signal. It must be called by the
// thread that the child was started from, or was given to.
func Release(child int, status unix.WaitStatus) {
	signal := status.StopSignal()
	if signal == unix.SIGTRAP {
		signal = 0 // It is for the tracer, as after executing another program.
	}
	_, _, _ = unix.RawSyscall6(unix.SYS_PTRACE, unix.PTRACE_DETACH, uintptr(child), 0, uintptr(signal), 0, 0)
}
