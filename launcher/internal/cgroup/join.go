// Package cgroup puts a program's process into its cgroup.
package cgroup

import (
	"errors"
	"fmt"
	"os/exec"
	"strconv"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/spec"
)

// Join moves a process, with all that it becomes and starts, into its cgroup. What fails is reported, and the
// caller decides.
func Join(launched *spec.Spec, process int) {
	pid := strconv.Itoa(process)
	for _, file := range launched.JoinFiles {
		if err := writeMember(file, pid); err != nil {
			frame.Say(launched.Nonce, frame.Unconfined, file+": "+frame.Reason(err))
		}
	}
	if len(launched.JoinCommand) == 0 {
		return
	}
	words := append(launched.JoinCommand[1:len(launched.JoinCommand):len(launched.JoinCommand)], pid)
	if err := exec.Command(launched.JoinCommand[0], words...).Run(); err != nil {
		frame.Say(launched.Nonce, frame.Unconfined, launched.JoinCommand[0]+": "+explain(err))
	}
}

func writeMember(path, pid string) error {
	file, err := unix.Open(path, unix.O_WRONLY|unix.O_CREAT|unix.O_TRUNC|unix.O_CLOEXEC, 0o666)
	if err != nil {
		return err
	}
	defer unix.Close(file)
	_, err = unix.Write(file, []byte(pid+"\n"))
	return err
}

func explain(err error) string {
	if ended, ok := errors.AsType[*exec.ExitError](err); ok {
		status := ended.ExitCode()
		if status < 0 {
			return "it was ended by a signal"
		}
		return fmt.Sprintf("it ended with status %d", status)
	}
	return err.Error()
}
