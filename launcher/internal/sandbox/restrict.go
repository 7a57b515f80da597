package sandbox

import (
	"bufio"
	"os"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// restrict adds flags to a mount, and with isRecursive to all mounts below it.
func restrict(target string, flags uint64, isRecursive bool) error {
	recursion := uint(0)
	if isRecursive {
		recursion = unix.AT_RECURSIVE
	}
	err := unix.MountSetattr(unix.AT_FDCWD, target, recursion, &unix.MountAttr{Attr_set: flags})
	if !isUnknown(err) {
		return err
	}
	return restrictEach(target, flags, isRecursive)
}

// restrictOpen does the same to a mount that is open.
func restrictOpen(mounted int, target string, flags uint64, isRecursive bool) error {
	recursion := uint(unix.AT_EMPTY_PATH)
	if isRecursive {
		recursion |= unix.AT_RECURSIVE
	}
	err := unix.MountSetattr(mounted, "", recursion, &unix.MountAttr{Attr_set: flags})
	if !isUnknown(err) {
		return err
	}
	return restrictEach(target, flags, isRecursive)
}

// restrictEach is for kernels before 5.12: one mount after the other, with the flags that each has.
func restrictEach(target string, flags uint64, isRecursive bool) error {
	mounts, err := mountsAt(target, isRecursive)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(mounts, func(each mounted) bool { return each.path == target }) {
		return unix.EINVAL // As the newer call, where nothing is mounted.
	}
	for _, each := range mounts {
		err := unix.Mount("", each.path, "", unix.MS_REMOUNT|unix.MS_BIND|each.flags|remountFlags(flags), "")
		// EINVAL: what is there is no mount but a part of one, which covers the mount that is listed.
		isCovered := err == unix.EINVAL && each.path != target
		if err != nil && !isCovered && isReachable(each.path) {
			return err
		}
	}
	return nil
}

// isReachable says whether a mount can be used at all: a stale one, or one below another mount, cannot.
func isReachable(path string) bool { return unix.Access(path, unix.F_OK) == nil }

type mounted struct {
	path  string
	flags uintptr
}

// mountsAt reads the mounts at and below a folder with the flags that they have, which a remount must repeat.
func mountsAt(target string, isRecursive bool) ([]mounted, error) {
	file, err := os.Open("/proc/self/mountinfo")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var found []mounted
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) < 6 {
			continue
		}
		path := unescape.Replace(fields[4])
		if path == target || isRecursive && isWithin(path, target) {
			found = append(found, mounted{path: path, flags: parseFlags(fields[5])})
		}
	}
	return found, lines.Err()
}

// The kernel escapes what would break its lines.
var unescape = strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)

func parseFlags(options string) uintptr {
	known := map[string]uintptr{
		"ro": unix.MS_RDONLY, "nosuid": unix.MS_NOSUID, "nodev": unix.MS_NODEV, "noexec": unix.MS_NOEXEC,
		"noatime": unix.MS_NOATIME, "nodiratime": unix.MS_NODIRATIME, "relatime": unix.MS_RELATIME,
	}
	var flags uintptr
	for option := range strings.SplitSeq(options, ",") {
		flags |= known[option]
	}
	return flags
}

func remountFlags(flags uint64) uintptr {
	var remount uintptr
	for attribute, flag := range map[uint64]uintptr{
		unix.MOUNT_ATTR_RDONLY: unix.MS_RDONLY,
		unix.MOUNT_ATTR_NOSUID: unix.MS_NOSUID,
		unix.MOUNT_ATTR_NODEV:  unix.MS_NODEV,
		unix.MOUNT_ATTR_NOEXEC: unix.MS_NOEXEC,
	} {
		if flags&attribute != 0 {
			remount |= flag
		}
	}
	return remount
}
