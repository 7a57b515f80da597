package sandbox

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// layerAt is a layer that is mounted.
type layerAt struct {
	path string
	// isInMemory: it is a folder of our own, not one of the machine's.
	isInMemory bool
}

// isInMemory says whether the innermost layer around a path is in memory.
func (r *root) isInMemory(path string) bool {
	for index := len(r.mounted) - 1; index >= 0; index-- {
		if isWithin(path, r.mounted[index].path) {
			return r.mounted[index].isInMemory
		}
	}
	return false
}

// openPoint opens a mount point. Where there is none, it makes one, in a folder of our own only: anywhere else it would
// stay behind.
func (r *root) openPoint(path string, isFolder bool) (int, error) {
	point, err := open(r.stage, path)
	if !isMissing(err) {
		return point, err
	}
	if !r.isInMemory(path) {
		return -1, unix.ENOENT
	}
	if err := r.makePoint(r.stage+path, isFolder); err != nil {
		return -1, err
	}
	return open(r.stage, path)
}

func (r *root) makePoint(target string, isFolder bool) error {
	if isFolder {
		return r.makeFolders(target)
	}
	if err := r.makeFolders(filepath.Dir(target)); err != nil {
		return err
	}
	return makeFile(target)
}

// makeFolders makes what is missing, for the program: in its home it may add files beside what is shown there.
func (r *root) makeFolders(folder string) error {
	err := unix.Mkdir(folder, 0o755)
	if err == unix.ENOENT {
		if err := r.makeFolders(filepath.Dir(folder)); err != nil {
			return err
		}
		err = unix.Mkdir(folder, 0o755)
	}
	switch err {
	case nil:
		return os.Chown(folder, r.owner.UID, r.owner.GID)
	case unix.EEXIST:
		return nil
	}
	return err
}
