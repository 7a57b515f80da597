package sandbox

import (
	"os"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/ourselves"
)

// readOnlyOurselves is this executable by the read-only root; -1: it has no name any more, so nobody can execute what is
// written to it. A script whose interpreter is /proc/self/exe runs it as the program: by the machine's own mount, it could
// be overwritten there.
var readOnlyOurselves = -1

// aboveInherited are descriptors that the program's process does not get.
const aboveInherited = 16

func openOurselves(stage string) error {
	name, err := os.Readlink(ourselves.Path)
	if err != nil {
		return err
	}
	opened, err := unix.Open(stage+name, unix.O_PATH|unix.O_CLOEXEC, 0)
	if err == unix.ENOENT {
		return nil
	}
	if err != nil {
		return err
	}
	defer unix.Close(opened)
	var running, found unix.Stat_t
	if err := unix.Stat(ourselves.Path, &running); err != nil {
		return err
	}
	if err := unix.Fstat(opened, &found); err != nil {
		return err
	}
	if running.Dev != found.Dev || running.Ino != found.Ino {
		return nil // It was replaced by another version.
	}
	readOnlyOurselves, err = unix.FcntlInt(uintptr(opened), unix.F_DUPFD_CLOEXEC, aboveInherited)
	return err
}

// executable is what the program's process starts as.
func executable() string {
	if readOnlyOurselves < 0 {
		return ourselves.Path
	}
	return pathOf(readOnlyOurselves)
}
