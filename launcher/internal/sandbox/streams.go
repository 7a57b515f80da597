package sandbox

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/spec"
)

// streams are the program's input and error output. They are opened outside, because their files are not within.
type streams struct{ stdin, stderr int }

func openStreams(launched *spec.Spec) (*streams, error) {
	opened := &streams{stdin: unix.Stdin, stderr: unix.Stderr}
	const mode = 0o666
	if launched.Stdin != "" {
		file, err := unix.Open(launched.Stdin, unix.O_RDONLY|unix.O_CLOEXEC, 0)
		if err != nil {
			return nil, fmt.Errorf("its input %s cannot be read: %s", launched.Stdin, frame.Reason(err))
		}
		opened.stdin = file
	}
	if launched.Stderr != "" {
		file, err := unix.Open(launched.Stderr, unix.O_WRONLY|unix.O_CREAT|unix.O_APPEND|unix.O_CLOEXEC, mode)
		if err != nil {
			opened.close()
			return nil, fmt.Errorf("its error file %s cannot be written: %s", launched.Stderr, frame.Reason(err))
		}
		opened.stderr = file
	}
	return opened, nil
}

func (s *streams) close() {
	for _, each := range []int{s.stdin, s.stderr} {
		if each > unix.Stderr {
			_ = unix.Close(each)
		}
	}
}

// lockInput opens an input that is a file again by the read-only root: as the launcher has opened it, a program could open
// it for writing by /proc/self/fd, though its folder is hidden.
func lockInput(stage string) error {
	var opened, found unix.Stat_t
	if err := unix.Fstat(unix.Stdin, &opened); err != nil || opened.Mode&unix.S_IFMT != unix.S_IFREG {
		return nil
	}
	name, err := os.Readlink("/proc/self/fd/0")
	if err != nil {
		return err
	}
	file, err := unix.Open(stage+name, unix.O_RDONLY|unix.O_NOFOLLOW|unix.O_CLOEXEC, 0)
	if err == unix.ENOENT {
		return nil // It has no name any more.
	}
	if err != nil {
		return err
	}
	defer unix.Close(file)
	if err := unix.Fstat(file, &found); err != nil {
		return err
	}
	if found.Dev != opened.Dev || found.Ino != opened.Ino {
		return errors.New("it was replaced while the sandbox was made")
	}
	return unix.Dup3(file, unix.Stdin, 0)
}
