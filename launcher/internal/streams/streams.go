// Package streams gives a program in a sandbox its input and its error output. Their files are opened outside, because they
// are not within.
package streams

import (
	"fmt"
	"os"
	"time"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/descriptors"
	"mpm-orchestrator/launcher/internal/frame"
	"mpm-orchestrator/launcher/internal/spec"
)

const (
	partSize = 8 << 10
	// When everything that could write has been killed, the rest is in the pipe already.
	restTime = time.Second
)

// Streams are those of one program.
type Streams struct {
	// Stdin and Stderr are the program's. Its errors go through a pipe to the launcher, which writes the file: with the
	// file itself, the program could truncate it or change its mode.
	Stdin, Stderr int
	done          chan struct{}
}

// Open opens the files of a spec; without one, the stream is the launcher's own.
func Open(launched *spec.Spec) (*Streams, error) {
	opened := &Streams{Stdin: unix.Stdin, Stderr: unix.Stderr}
	if launched.Stdin != "" {
		file, err := unix.Open(launched.Stdin, unix.O_RDONLY|unix.O_CLOEXEC, 0)
		if err != nil {
			return nil, fmt.Errorf("its input %s cannot be read: %s", launched.Stdin, frame.Reason(err))
		}
		opened.Stdin = file
	}
	if launched.Stderr != "" {
		if err := opened.openErrors(launched); err != nil {
			opened.Release()
			return nil, fmt.Errorf("its error file %s cannot be written: %s", launched.Stderr, frame.Reason(err))
		}
	}
	return opened, nil
}

func (s *Streams) openErrors(launched *spec.Spec) error {
	const mode = 0o666
	file, err := unix.Open(launched.Stderr, unix.O_WRONLY|unix.O_CREAT|unix.O_APPEND|unix.O_CLOEXEC, mode)
	if err != nil {
		return err
	}
	var pipe [2]int
	if err := unix.Pipe2(pipe[:], unix.O_CLOEXEC); err != nil {
		_ = unix.Close(file)
		return err
	}
	s.Stderr = pipe[1]
	if launched.User != nil {
		// Programs open /dev/stderr.
		_ = unix.Fchown(pipe[1], launched.User.UID, launched.User.GID)
	}
	// The runtime polls it: no thread waits.
	_ = unix.SetNonblock(pipe[0], true)
	s.done = make(chan struct{})
	go copyAll(file, os.NewFile(uintptr(pipe[0]), "errors"), s.done)
	return nil
}

// copyAll reads to the end also where the file cannot be written: the program must not wait.
func copyAll(file int, errors *os.File, done chan<- struct{}) {
	defer close(done)
	defer unix.Close(file)
	part := make([]byte, partSize)
	for {
		length, err := errors.Read(part)
		descriptors.WriteAll(file, part[:length])
		if err != nil {
			_ = errors.Close()
			return
		}
	}
}

// Release closes what the program has by now.
func (s *Streams) Release() {
	for _, each := range []*int{&s.Stdin, &s.Stderr} {
		if *each > unix.Stderr {
			_ = unix.Close(*each)
			*each = -1
		}
	}
}

// Finish returns when all errors are written. Nothing that could write more may be alive. A program without a sandbox has
// no streams.
func (s *Streams) Finish() {
	if s == nil || s.done == nil {
		return
	}
	select {
	case <-s.done:
	case <-time.After(restTime):
	}
}
