package run

import (
	"encoding/json"
	"fmt"
	"syscall"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/cgroup"
	"mpm-orchestrator/launcher/internal/descriptors"
	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/ourselves"
	"mpm-orchestrator/launcher/internal/sandbox"
	"mpm-orchestrator/launcher/internal/spec"
	"mpm-orchestrator/launcher/internal/streams"
)

// start starts the process that becomes the program, in a process group of its own. In a sandbox, that is a child of
// the first process of the namespaces, which is ours.
func start(launched *spec.Spec) (*tree, error) {
	if launched.Sandbox == nil {
		pid, err := startProgram(launched, unix.Stdin, unix.Stderr)
		return &tree{child: pid}, err
	}
	files, err := streams.Open(launched)
	if err != nil {
		return nil, err
	}
	defer files.Release()
	if launched.Sandbox.Namespaces == nil {
		pid, err := startProgram(launched, files.Stdin, files.Stderr)
		return &tree{child: pid, streams: files}, err
	}
	box, err := sandbox.Start(launched, files)
	if err != nil {
		return nil, err
	}
	return &tree{child: box.PID(), box: box, streams: files}, nil
}

func startProgram(launched *spec.Spec, stdin, stderr int) (int, error) {
	var pipe [2]int
	if err := unix.Pipe2(pipe[:], unix.O_CLOEXEC); err != nil {
		return 0, fmt.Errorf("pipe: %s", frame.Reason(err))
	}
	defer unix.Close(pipe[1])
	pid, isMember, err := cgroup.Start(launched, ourselves.Path, "program", &syscall.ProcAttr{
		// The last one is where internal/program reads the spec (SpecDescriptor).
		Files: []uintptr{uintptr(stdin), 1, uintptr(stderr), uintptr(pipe[0])},
		// If the launcher itself is killed, the program dies with it, and the caller kills the rest.
		Sys: &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL},
	})
	_ = unix.Close(pipe[0])
	if err != nil {
		return 0, fmt.Errorf("%s %s: %s", ourselves.Path, "program", frame.Reason(err))
	}
	left := *launched
	if isMember {
		left.JoinFiles = nil
	}
	text, err := json.Marshal(left)
	if err != nil {
		return 0, err
	}
	descriptors.WriteAll(pipe[1], text)
	return pid, nil
}
