package sandbox

import (
	"fmt"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/relay"
)

// Process is a sandbox as its launcher sees it, from outside.
type Process struct {
	pid     int
	control int
	// ended is closed when the program's status is known, or never will be.
	ended  chan struct{}
	status *unix.WaitStatus
}

// PID is the first process's, on the host.
func (p *Process) PID() int { return p.pid }

// Ended is closed when the program has ended, or can no longer report it. A nil process never ends.
func (p *Process) Ended() <-chan struct{} {
	if p == nil {
		return nil
	}
	return p.ended
}

// Ask asks the program's process group to end.
func (p *Process) Ask() { _, _ = unix.Write(p.control, []byte{wordAsk}) }

// Known returns the program's status, if it was reported. Ask once Ended is closed.
func (p *Process) Known() (unix.WaitStatus, bool) {
	if p.status == nil {
		return 0, false
	}
	return *p.status, true
}

// Status is the program's own; where it was not reported, that of the first process, which has ended.
func (p *Process) Status(first unix.WaitStatus) unix.WaitStatus {
	<-p.ended
	if p.status == nil {
		return first
	}
	return *p.status
}

// listen reads what the first process reports, until it ends.
func (p *Process) listen(ports []int) {
	hasEnded := false
	for {
		word, rest, descriptors, err := receive(p.control)
		switch {
		case err != nil:
			if !hasEnded {
				close(p.ended)
			}
			return
		case word == wordListening:
			relay.Start(descriptors, ports)
		case word == wordEnded && !hasEnded:
			hasEnded = true
			var number uint32
			if _, err := fmt.Sscan(rest, &number); err == nil {
				status := unix.WaitStatus(number)
				p.status = &status
			}
			close(p.ended)
		}
	}
}
