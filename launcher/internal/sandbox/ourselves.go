package sandbox

import (
	"errors"
	"path/filepath"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/ourselves"
)

// sealOurselves makes the mount read-only by which this process was executed: the one of its own namespace in which the
// launcher's name was found. A script whose interpreter is /proc/self/exe runs this file as the program, which could
// overwrite it by a mount that is writable. What has no name any more, nobody can execute: then the name is empty.
//
// Layers inherit the flag from the mount that they show, so all of them have to be there.
func sealOurselves(name string) error {
	if name == "" {
		return nil
	}
	for at := name; ; at = filepath.Dir(at) {
		// EINVAL: it is no mount, but a part of one.
		if err := restrict(at, unix.MOUNT_ATTR_RDONLY, false); err != nil && err != unix.EINVAL {
			return err
		}
		if isReadOnly(ourselves.Path) {
			return nil
		}
		if at == "/" {
			return errors.New("its file can be written")
		}
	}
}

func isReadOnly(path string) bool {
	var system unix.Statfs_t
	return unix.Statfs(path, &system) == nil && system.Flags&unix.ST_RDONLY != 0
}
