// Package signals sets dispositions as a new program expects them.
package signals

import (
	"os/signal"
	"unsafe"

	"golang.org/x/sys/unix"
)

const (
	lastSignal = 64
	// The size of the kernel's signal set, in bytes.
	setSize = 8
)

// action is the kernel's struct sigaction on 64-bit machines; zero is SIG_DFL.
type action struct {
	handler, flags, restorer uintptr
	mask                     uint64
}

// ResetAll gives every signal its default, also one that was ignored when we started. The Go runtime must not be needed
// for signals afterwards: this is for a process that is about to execute a program, or to end.
func ResetAll() {
	for number := unix.Signal(1); number <= lastSignal; number++ {
		Reset(number)
	}
}

// Reset gives one signal its default.
func Reset(number unix.Signal) {
	var standard action
	// The kernel refuses SIGKILL and SIGSTOP, which have no other.
	_, _, _ = unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(number), uintptr(unsafe.Pointer(&standard)), 0, setSize, 0, 0)
}

// IgnoreDirectly ignores a signal that the Go runtime leaves to the C library, so that signal.Ignore does nothing.
func IgnoreDirectly(number unix.Signal) {
	ignored := action{handler: 1}
	_, _, _ = unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(number), uintptr(unsafe.Pointer(&ignored)), 0, setSize, 0, 0)
}

// IgnoreTerminal ignores what a terminal sends, and what it does to a writer that is not in its foreground.
func IgnoreTerminal() {
	signal.Ignore(unix.SIGINT, unix.SIGQUIT, unix.SIGTSTP, unix.SIGTTOU, unix.SIGTTIN, unix.SIGPIPE)
}

// UnblockAll lets every signal through to this thread.
func UnblockAll() {
	var none unix.Sigset_t
	_ = unix.PthreadSigmask(unix.SIG_SETMASK, &none, nil)
}
