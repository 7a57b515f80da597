package sandbox

import (
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/signals"
	"mpm-orchestrator/launcher/internal/spec"
	"mpm-orchestrator/launcher/internal/traced"
)

const (
	exitNotStarted = 126
	// As of a shell.
	exitProgramNotStarted = 127
)

// Starter starts the program in the calling process's namespaces, when the launcher allows it on the socket. A pid that is
// not 0 is to be waited for, also with an error.
type Starter func(launched *spec.Spec, control int) (pid int, err error)

// Init is the first process of the namespaces: it makes the sandbox, starts the program, and reaps. When it ends, the
// kernel kills everything else in its pid namespace.
func Init(start Starter) int {
	// The program may run as the same user: it must neither read this process nor end it.
	_ = unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0)
	// Executing the launcher with ambient capabilities has reset it.
	_ = unix.Prctl(unix.PR_SET_PDEATHSIG, uintptr(unix.SIGKILL), 0, 0, 0)
	// While this process may still raise it: sudo sets the limit 0. Confine tries again, and reports.
	_ = withoutCoreHandler()
	ignoreSignals()
	for _, each := range []int{specDescriptor, controlDescriptor, joinedDescriptor} {
		unix.CloseOnExec(each)
	}
	text, err := readAll(specDescriptor)
	if err != nil {
		fmt.Fprintln(os.Stderr, "the launcher's spec cannot be read:", err)
		return exitNotStarted
	}
	var launched spec.Spec
	if err := json.Unmarshal(text, &launched); err != nil {
		return exitNotStarted // The launcher is gone.
	}
	if err := enter(&launched); err != nil {
		frame.Say(launched.Nonce, frame.Failed, err.Error())
		return exitNotStarted
	}
	// Everything that the program starts is in its cgroup from the beginning.
	_, _ = readAll(joinedDescriptor)
	program, err := start(&launched, controlDescriptor)
	if err != nil {
		frame.Say(launched.Nonce, frame.Failed, err.Error())
	}
	if program == 0 {
		return exitProgramNotStarted
	}
	go obey(program)
	return reap(program)
}

// ignoreSignals: the kernel shields the first process only from signals that it does not handle, and the Go runtime
// handles all. It lets faults be reset, not ignored.
func ignoreSignals() {
	signals.IgnoreTerminal()
	signal.Ignore(unix.SIGTERM, unix.SIGHUP, unix.SIGUSR1, unix.SIGUSR2, unix.SIGALRM, unix.SIGABRT, unix.SIGTRAP,
		unix.SIGSYS, unix.SIGXCPU, unix.SIGVTALRM, unix.SIGPROF, unix.SIGSTKFLT)
	// The shield has a hole where the main thread blocks a signal, as it does in a handler, and another thread does not
	// (complete_signal in kernel/signal.c).
	for _, left := range []unix.Signal{32, 34} {
		signals.IgnoreDirectly(left)
	}
	for _, fault := range []unix.Signal{unix.SIGSEGV, unix.SIGBUS, unix.SIGFPE, unix.SIGILL, unix.SIGXFSZ} {
		signals.Reset(fault)
	}
}

// enter makes the sandbox around this process.
func enter(launched *spec.Spec) error {
	wanted := launched.Sandbox.Namespaces
	// "localhost" is the one name that resolves everywhere.
	if err := unix.Sethostname([]byte("localhost")); err != nil {
		return stepError("its host name", err)
	}
	if wanted.SealedNetwork {
		if err := sealNetwork(wanted.RelayPorts); err != nil {
			return err
		}
	}
	return mountAll(launched)
}

// hasEnded is set when the program was reaped, whose pid must not be signalled any more.
var hasEnded atomic.Bool

// obey does what the launcher asks; without a launcher, everything ends.
func obey(program int) {
	for {
		received, err := receive(controlDescriptor)
		if err != nil {
			os.Exit(exitNotStarted)
		}
		if received.word == wordAsk && !hasEnded.Load() {
			_ = unix.Kill(-program, unix.SIGTERM)
			// A stopped program could not handle SIGTERM.
			_ = unix.Kill(-program, unix.SIGCONT)
		}
	}
}

// reap collects what ends, until nothing is left.
func reap(program int) int {
	for {
		var status unix.WaitStatus
		ended, err := unix.Wait4(-1, &status, 0, nil)
		switch {
		case err == unix.EINTR:
		case err != nil:
			return 0
		case status.Stopped():
			traced.Release(ended, status)
		case ended == program:
			hasEnded.Store(true)
			reportEnd(status)
		}
	}
}

func readAll(descriptor int) ([]byte, error) {
	defer unix.Close(descriptor)
	var text []byte
	part := make([]byte, 64<<10)
	for {
		length, err := unix.Read(descriptor, part)
		switch {
		case err == unix.EINTR:
		case err != nil:
			return nil, err
		case length == 0:
			return text, nil
		default:
			text = append(text, part[:length]...)
		}
	}
}
