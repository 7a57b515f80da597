package program

import (
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/descriptors"
)

const (
	raisedScore = 800
	scoreFile   = "/proc/self/oom_score_adj"
)

// oomScore is this process's: when the machine runs out of memory, the kernel should kill the program, not the caller. Raising
// it needs no privilege. What a privileged process has raised, no other can lower.
type oomScore struct {
	file int
	own  []byte
}

// openOOMScore returns nil where it is as high already, or cannot be changed.
func openOOMScore() *oomScore {
	own := descriptors.ReadInto(make([]byte, 16), scoreFile)
	if score, err := strconv.Atoi(strings.TrimSpace(string(own))); err != nil || score >= raisedScore {
		return nil
	}
	file, err := unix.Open(scoreFile, unix.O_WRONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil
	}
	return &oomScore{file: file, own: own}
}

func (s *oomScore) raise() {
	if s != nil {
		_, _ = unix.Write(s.file, []byte(strconv.Itoa(raisedScore)))
	}
}

func (s *oomScore) restore() {
	if s != nil {
		_, _ = unix.Write(s.file, s.own)
	}
}
