// Package program is the process that becomes the program: it prepares itself and executes it.
package program

import (
	"encoding/json"
	"fmt"
	"os"
	"os/signal"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/cgroup"
	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/sandbox"
	"mpm-orchestrator/launcher/internal/spec"
)

const (
	// SpecDescriptor is where the spec is read from.
	SpecDescriptor = 3
	// ExitNotStarted is the status of a program that could not be started, as in a shell.
	ExitNotStarted = 127
)

// Main reads the spec from its descriptor and becomes the program. It returns only when that failed and was reported.
func Main(timerSlack int) int {
	signal.Ignore(unix.SIGQUIT) // The runtime would print every goroutine.
	file := os.NewFile(SpecDescriptor, "spec")
	var launched spec.Spec
	err := json.NewDecoder(file).Decode(&launched)
	_ = file.Close()
	if err != nil {
		fmt.Fprintln(os.Stderr, "the launcher's spec cannot be read:", err)
		return ExitNotStarted
	}
	_ = unix.Prctl(unix.PR_SET_TIMERSLACK, uintptr(timerSlack), 0, 0, 0)
	if err := start(&launched); err != nil {
		frame.Say(launched.Nonce, frame.Failed, err.Error())
	}
	return ExitNotStarted
}

// start returns the reason why the program could not be started.
func start(launched *spec.Spec) error {
	takeTerminal()
	dieWithParent()
	openOOMScore().raise()
	cgroup.Join(launched, os.Getpid())
	if err := find(launched); err != nil {
		return err
	}
	frame.Say(launched.Nonce, frame.Started, fmt.Sprintf("%d %d", os.Getpid(), os.Getppid()))
	if err := redirect(launched); err != nil {
		return err
	}
	if launched.User != nil {
		if err := give(*launched.User); err != nil {
			return err
		}
	}
	if err := confine(launched); err != nil {
		return err
	}
	dieWithParent() // Giving up rights resets it.
	return executionError(launched, execute(launched.Command, launched.Env))
}

// find enters the working directory and looks for the program. Predictable failures are reported before the program counts
// as started; executing it may still fail.
func find(launched *spec.Spec) error {
	if err := unix.Chdir(launched.Cwd); err != nil {
		return fmt.Errorf("its working directory %s cannot be entered: %s", launched.Cwd, frame.Reason(err))
	}
	launched.Env["PWD"] = launched.Cwd
	if err := exists(launched.Command[0], launched.Env); err != nil {
		return executionError(launched, err)
	}
	return nil
}

func executionError(launched *spec.Spec, err error) error {
	return fmt.Errorf("%s: %s", launched.Command[0], frame.Reason(err))
}

// confine has the calling thread give up what the program may not have.
func confine(launched *spec.Spec) error {
	if err := sandbox.DropPrivileges(launched); err != nil {
		return err
	}
	if launched.User != nil {
		if err := becomeUser(*launched.User); err != nil {
			return fmt.Errorf("it cannot be run as another user: %w", err)
		}
		if err := unix.Chdir(launched.Cwd); err != nil {
			return fmt.Errorf("its working directory %s is closed to user %d: %s", launched.Cwd, launched.User.UID, frame.Reason(err))
		}
	}
	return sandbox.Confine(launched)
}

// dieWithParent has the kernel kill this process, and what it becomes, when its parent dies.
func dieWithParent() {
	_ = unix.Prctl(unix.PR_SET_PDEATHSIG, uintptr(unix.SIGKILL), 0, 0, 0)
}

// takeTerminal puts this process's group into the foreground of its terminal, where it has one.
func takeTerminal() {
	_ = unix.IoctlSetPointerInt(unix.Stdout, unix.TIOCSPGRP, unix.Getpgrp())
}

// redirect replaces the terminal by files. In a sandbox, the launcher has done it.
func redirect(launched *spec.Spec) error {
	if launched.Sandbox != nil {
		return nil
	}
	if launched.Stdin != "" {
		if err := openAs(unix.Stdin, launched.Stdin, unix.O_RDONLY); err != nil {
			return fmt.Errorf("its input %s cannot be read: %s", launched.Stdin, frame.Reason(err))
		}
	}
	if launched.Stderr != "" {
		if err := openAs(unix.Stderr, launched.Stderr, unix.O_WRONLY|unix.O_CREAT|unix.O_APPEND); err != nil {
			return fmt.Errorf("its error file %s cannot be written: %s", launched.Stderr, frame.Reason(err))
		}
	}
	return nil
}

func openAs(target int, path string, flags int) error {
	const mode = 0o666
	file, err := unix.Open(path, flags|unix.O_CLOEXEC, mode)
	if err != nil {
		return err
	}
	defer unix.Close(file)
	return unix.Dup3(file, target, 0)
}

// DieWithParent executes a command that the kernel kills when this process's parent dies.
func DieWithParent(command []string) int {
	dieWithParent()
	return complain(command[0], frame.Reason(execute(command, environment())))
}

func complain(subject, reason string) int {
	fmt.Fprintf(os.Stderr, "%s: %s\n", subject, reason)
	return ExitNotStarted
}
