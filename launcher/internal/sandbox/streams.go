package sandbox

import (
	"fmt"

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
