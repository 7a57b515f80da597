// Package fork starts a program as a child of the calling thread, which has what this thread was left and nothing of what it
// gave up. syscall.ForkExec does the same, but its child runs before anybody can know its pid on the host.
package fork

import (
	"encoding/binary"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/openfiles"
)

// Candidate is a file that may be the program.
type Candidate struct {
	File string
	Args []string
	// Script are the arguments with which a shell, the first of them, takes a file that the kernel does not know.
	Script []string
}

// Program is what the child becomes.
type Program struct {
	// Candidates are tried in their order, as execvp does.
	Candidates []Candidate
	Env        []string
	// TimerSlack is in nanoseconds.
	TimerSlack int
	// Control is a socket to which the child writes Ready, with its pid. It executes the program when it is answered.
	Control int
	Ready   byte
}

// prepared is all that the child needs, which can allocate nothing.
type prepared struct {
	candidates []candidate
	env        **byte
	openFiles  *openfiles.Limit
	timerSlack uintptr
	// control and failure are descriptors.
	control, failure uintptr
	// What follows is written by the child.
	word   [1]byte
	group  int32
	reason syscall.Errno
	// standard is SIG_DFL, as the kernel's struct sigaction.
	standard [4]uint64
}

type candidate struct {
	file, shell  *byte
	args, script **byte
}

// Start returns when the child has become the program, or has failed to, which the error says. The child is there in both
// cases if the pid is not 0; it ends with 127 where it failed.
func (p *Program) Start() (pid int, err error) {
	var failure [2]int
	if err := unix.Pipe2(failure[:], unix.O_CLOEXEC); err != nil {
		return 0, err
	}
	defer unix.Close(failure[0])
	made, err := p.prepare(failure[1])
	if err == nil {
		pid, err = made.fork()
	}
	_ = unix.Close(failure[1])
	if err != nil {
		return 0, err
	}
	var reason [unsafe.Sizeof(unix.Errno(0))]byte
	for {
		length, err := unix.Read(failure[0], reason[:])
		switch {
		case err == unix.EINTR:
		case length == len(reason):
			return pid, unix.Errno(binary.NativeEndian.Uint64(reason[:]))
		default:
			return pid, nil
		}
	}
}

func (p *Program) prepare(failure int) (*prepared, error) {
	made := &prepared{
		control: uintptr(p.Control), word: [1]byte{p.Ready}, failure: uintptr(failure),
		openFiles: openfiles.AtStart, timerSlack: uintptr(p.TimerSlack), reason: unix.ENOENT,
	}
	texts := &kernelTexts{}
	made.env = texts.list(p.Env)
	for _, each := range p.Candidates {
		made.candidates = append(made.candidates, candidate{
			file: texts.text(each.File), args: texts.list(each.Args),
			shell: texts.text(each.Script[0]), script: texts.list(each.Script),
		})
	}
	return made, texts.err
}

// kernelTexts makes strings for the kernel, and remembers that one had a NUL in it.
type kernelTexts struct{ err error }

func (t *kernelTexts) text(from string) *byte {
	made, err := unix.BytePtrFromString(from)
	if err != nil {
		t.err = err
	}
	return made
}

func (t *kernelTexts) list(from []string) **byte {
	made, err := syscall.SlicePtrFromStrings(from)
	if err != nil {
		t.err = err
		return nil
	}
	return &made[0]
}
