package sandbox

import (
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/descriptors"
	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/ourselves"
	"mpm-orchestrator/launcher/internal/signals"
	"mpm-orchestrator/launcher/internal/spec"
)

const exitNotStarted = 126

// Init is the first process of the namespaces: it makes the sandbox, starts the program, and reaps. When it ends, the
// kernel kills everything else in its pid namespace.
func Init() int {
	// The program may run as the same user: it must neither read this process nor end it.
	_ = unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0)
	// Executing the launcher with ambient capabilities has reset it.
	_ = unix.Prctl(unix.PR_SET_PDEATHSIG, uintptr(unix.SIGKILL), 0, 0, 0)
	// While this process may still raise it: sudo sets the limit 0. Confine tries again, and reports.
	_ = withoutCoreHandler()
	ignoreSignals()
	for _, each := range []int{specDescriptor, controlDescriptor, programDescriptor, joinedDescriptor} {
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
	program, err := startProgram(text)
	if err != nil {
		frame.Say(launched.Nonce, frame.Failed, stepError("the program's process", err).Error())
		return exitNotStarted
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

// startProgram starts the process that becomes the program, in a process group of its own.
func startProgram(text []byte) (int, error) {
	var pipe [2]int
	if err := unix.Pipe2(pipe[:], unix.O_CLOEXEC); err != nil {
		return 0, err
	}
	defer unix.Close(pipe[1])
	pid, err := syscall.ForkExec(executable(), []string{"launcher", "program"}, &syscall.ProcAttr{
		Env:   ourselves.Environment(),
		Files: []uintptr{0, 1, 2, uintptr(pipe[0]), programDescriptor},
		Sys:   &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL},
	})
	_ = unix.Close(pipe[0])
	_ = unix.Close(programDescriptor)
	_ = unix.Close(readOnlyOurselves)
	if err == nil {
		descriptors.WriteAll(pipe[1], text)
	}
	return pid, err
}

// hasEnded is set when the program was reaped, whose pid must not be signalled any more.
var hasEnded atomic.Bool

// obey does what the launcher asks; without a launcher, everything ends.
func obey(program int) {
	for {
		word, _, _, err := receive(controlDescriptor)
		if err != nil {
			os.Exit(exitNotStarted)
		}
		if word == wordAsk && !hasEnded.Load() {
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
