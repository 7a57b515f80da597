package sandbox

import (
	"errors"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"
)

// errLink: a program that ran earlier may have put a symbolic link in place of what it could write, to be shown what is
// hidden from it.
var errLink = errors.New("a part of its path is a symbolic link, or became one since the sandbox was planned")

// open opens what is below a folder without following any symbolic link, and without reading it. The folder's own path has
// none.
func open(folder, path string) (int, error) {
	opened, err := unix.Openat2(unix.AT_FDCWD, filepath.Join(folder, path), &unix.OpenHow{
		Flags: unix.O_PATH | unix.O_CLOEXEC, Resolve: unix.RESOLVE_NO_SYMLINKS,
	})
	switch {
	case err == unix.ELOOP:
		return -1, errLink
	case isUnknown(err):
		return openEach(folder, path)
	}
	return opened, err
}

// isUnknown says whether a system call may be newer than the kernel, or than the filter of the container around.
func isUnknown(err error) bool { return err == unix.ENOSYS || err == unix.EPERM }

// openEach is for kernels before 5.6, and does the same one name after the other.
func openEach(folder, path string) (int, error) {
	current, err := unix.Open(folder, unix.O_PATH|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return -1, err
	}
	for name := range strings.SplitSeq(path, "/") {
		if name == "" {
			continue
		}
		next, err := openOne(current, name)
		_ = unix.Close(current)
		if err != nil {
			return -1, err
		}
		current = next
	}
	return current, nil
}

func openOne(folder int, name string) (int, error) {
	opened, err := unix.Openat(folder, name, unix.O_PATH|unix.O_NOFOLLOW|unix.O_CLOEXEC, 0)
	if err != nil {
		return -1, err
	}
	var stat unix.Stat_t
	err = unix.Fstat(opened, &stat)
	if err == nil && stat.Mode&unix.S_IFMT == unix.S_IFLNK {
		err = errLink
	}
	if err != nil {
		_ = unix.Close(opened)
		return -1, err
	}
	return opened, nil
}

func isFolder(descriptor int) bool {
	var stat unix.Stat_t
	return unix.Fstat(descriptor, &stat) == nil && stat.Mode&unix.S_IFMT == unix.S_IFDIR
}

// isMissing says whether nothing is at a path.
func isMissing(err error) bool { return err == unix.ENOENT || err == unix.ENOTDIR }
